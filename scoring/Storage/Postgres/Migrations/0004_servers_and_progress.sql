-- The servers that keep scores up to date.
CREATE TABLE score_servers (
  server TEXT NOT NULL PRIMARY KEY,
  scorecards TEXT NOT NULL,       -- fingerprint of those it scores by
  until BIGINT NOT NULL           -- renewed while it runs
);

-- How far the keeping of snapshots came.
CREATE TABLE snapshot_progress (
  name TEXT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL
);
INSERT INTO snapshot_progress
  SELECT replace(subscriber, 'daily snapshots: ', ''), position FROM feed_cursors WHERE subscriber LIKE 'daily snapshots: %';
DELETE FROM feed_cursors WHERE subscriber LIKE 'daily snapshots: %';

-- Up to which account all are due since the scorecards in force came; NULL when all are. Accounts are marked in portions.
ALTER TABLE standing_book ADD COLUMN marked_to INTEGER;
