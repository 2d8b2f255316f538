-- Every content of a scorecard that was ever in force or published. Instants are UTC ticks of 100 ns.
CREATE TABLE scorecard_versions (
  fingerprint TEXT NOT NULL,      -- of what the scorecard means, its id among it, its version not
  version BIGINT NOT NULL,
  scorecard TEXT NOT NULL,        -- its id
  variant BIGINT NOT NULL,        -- 0, or 1, 2 … where the content changed under the same version
  file_name TEXT NOT NULL,
  content TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (fingerprint, version)
);

-- Which scorecards were in force from when on.
CREATE TABLE scorecard_sets (
  number BIGINT NOT NULL PRIMARY KEY,
  since BIGINT NOT NULL,
  members TEXT NOT NULL           -- fingerprint@version, a line each
);
