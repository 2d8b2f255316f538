-- Up to where the feed was when a UTC day was first looked at (days since 0001-01-01): all up to there is at least as old.
CREATE TABLE feed_days (
  day INTEGER NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL
);

-- Since which UTC day each subscriber stands where it is although changes wait for it.
CREATE TABLE feed_standstills (
  subscriber TEXT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  since INTEGER NOT NULL
);
