-- The servers that keep scores up to date.
CREATE TABLE score_servers (
  server TEXT NOT NULL PRIMARY KEY,
  scorecards TEXT NOT NULL,       -- fingerprint of those it scores by
  until INTEGER NOT NULL          -- renewed while it runs
) WITHOUT ROWID;

-- How far the keeping of snapshots came.
CREATE TABLE snapshot_progress (
  name TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO snapshot_progress
  SELECT replace(subscriber, 'daily snapshots: ', ''), position FROM feed_cursors WHERE subscriber LIKE 'daily snapshots: %';
DELETE FROM feed_cursors WHERE subscriber LIKE 'daily snapshots: %';
