-- What people put in place of computed scores. Instants are UTC ticks of 100 ns.
CREATE TABLE score_overrides (
  id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  score BIGINT,                   -- 0 to 100, or NULL where only a band was given
  band TEXT,                      -- red, yellow, green, or NULL where a score was given
  reason TEXT NOT NULL,
  set_by TEXT NOT NULL,
  set_at BIGINT NOT NULL,
  until BIGINT NOT NULL,          -- lapses by itself
  ended_at BIGINT,                -- NULL while nobody cleared or replaced it
  ended_by TEXT
);
CREATE INDEX score_overrides_by_account ON score_overrides (account_id, set_at);
-- At most one is open; a lapsed one is closed when the next comes.
CREATE UNIQUE INDEX score_overrides_open ON score_overrides (account_id) WHERE ended_at IS NULL;
