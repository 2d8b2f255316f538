-- The score that stands for each account, and when it must be computed again.
CREATE TABLE standing_scores (
  account_key INTEGER PRIMARY KEY,
  due_at BIGINT,                  -- NULL when time alone changes nothing
  causes BIGINT NOT NULL,         -- why it is due, besides time: 1 signal, 2 account, 4 scorecard, 8 override, added up
  stamp BIGINT NOT NULL,          -- the book's when account or score last changed
  packed BYTEA,                   -- NULL when it was never computed
  override_id TEXT,               -- shown in place of the computed score, with the columns below
  override_score INTEGER,
  override_band TEXT,
  override_until BIGINT
) WITH (fillfactor = 70);
CREATE INDEX standing_scores_by_due ON standing_scores (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX standing_scores_by_stamp ON standing_scores (stamp);

-- Locked last by whoever changes standing scores, and until the commit: so stamps and positions are in the order of commits.
CREATE TABLE standing_book (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  stamp BIGINT NOT NULL,          -- grows with each write
  feed_position BIGINT NOT NULL,  -- of the newest change
  scorecards TEXT                 -- fingerprint of the scorecards in force
);
INSERT INTO standing_book VALUES (1, 1, 0, NULL);
INSERT INTO standing_scores (account_key, due_at, causes, stamp) SELECT account_key, 0, 2, 1 FROM accounts;

CREATE TABLE score_feed (
  position BIGINT PRIMARY KEY,    -- 1, 2, 3 … in the order of commits
  account_key INTEGER NOT NULL,
  causes BIGINT NOT NULL,
  before TEXT,                    -- JSON; NULL when there was no score before
  after TEXT NOT NULL
);

-- Up to where each subscriber has handled the feed.
CREATE TABLE feed_cursors (
  subscriber TEXT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL
);
