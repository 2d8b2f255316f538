-- Scores as they were shown: recomputing the past under today's scorecards would not tell.
CREATE TABLE snapshots (
  account_key INTEGER NOT NULL,
  day INTEGER NOT NULL,           -- UTC, days since 0001-01-01
  scorecard TEXT,
  version INTEGER,
  raw DOUBLE PRECISION,
  score INTEGER,
  band TEXT NOT NULL,
  coverage DOUBLE PRECISION NOT NULL,
  metrics TEXT NOT NULL,          -- JSON, metric id to [score or null, share], in scorecard order
  PRIMARY KEY (account_key, day)
);
CREATE INDEX snapshots_by_day ON snapshots (day);
