-- Keys of the HTTP API. Instants are UTC ticks of 100 ns since 0001-01-01. Both SQLite and PostgreSQL take these statements.
CREATE TABLE api_key (
  id           TEXT NOT NULL PRIMARY KEY,
  name         TEXT NOT NULL,
  scopes       TEXT NOT NULL,           -- as they are written, with a blank between two
  hash         TEXT NOT NULL,           -- SHA-256 of the whole key in lower-case hexadecimal; the key itself is kept nowhere
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT,                  -- NULL: never
  revoked_at   BIGINT,                  -- NULL: not revoked
  last_used_at BIGINT                   -- to the hour; NULL: never used
);
