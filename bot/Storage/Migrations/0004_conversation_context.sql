-- What people were told last, for about half an hour. Both SQLite and PostgreSQL take these statements.
CREATE TABLE conversation_context (
  id       TEXT NOT NULL PRIMARY KEY,   -- SHA-256 of channel, conversation with its thread, and person, in hexadecimal
  content  TEXT NOT NULL,               -- JSON
  saved_at BIGINT NOT NULL              -- UTC ticks of 100 ns since 0001-01-01
);

CREATE INDEX conversation_context_by_time ON conversation_context (saved_at);
