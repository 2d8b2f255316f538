-- What people think of answers and scores. Instants are UTC ticks of 100 ns since 0001-01-01.
CREATE TABLE feedback (
  id                BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person            TEXT,               -- NULL for somebody we cannot name
  account           TEXT NOT NULL,
  answer            TEXT NOT NULL,      -- the intent whose card it is about
  topic             TEXT NOT NULL CHECK (topic IN ('answer', 'score')),
  choice            TEXT NOT NULL CHECK (choice IN ('helped', 'not_helped', 'too_high', 'too_low')),
  given_at          BIGINT NOT NULL,
  scored_at         BIGINT NOT NULL,
  score             INTEGER,            -- as it was at scored_at, and so are the columns below
  raw               DOUBLE PRECISION,
  band              TEXT NOT NULL CHECK (band IN ('red', 'yellow', 'green', 'unknown')),
  scorecard         TEXT,
  scorecard_version INTEGER,
  drivers           TEXT NOT NULL CHECK (drivers::json IS NOT NULL),
  channel           TEXT NOT NULL
);

-- One opinion per person and card: a second press changes it, the same press again changes nothing.
CREATE UNIQUE INDEX feedback_once ON feedback (COALESCE(person, ''), channel, account, answer, topic, scored_at);
CREATE INDEX feedback_by_time ON feedback (given_at);
