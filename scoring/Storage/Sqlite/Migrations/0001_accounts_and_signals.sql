-- Instants are UTC ticks of 100 ns since 0001-01-01, dates are ISO text, decimals are text so that no digit is lost.

CREATE TABLE book (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision INTEGER NOT NULL,      -- grows with each write that changed something
  next_arrival INTEGER NOT NULL   -- the place of the next row in the order of arrival
);
INSERT INTO book VALUES (1, 0, 1);

-- A write takes the places from first_arrival up to the next write's; so each row's arrival tells when it came.
CREATE TABLE arrivals (
  first_arrival INTEGER PRIMARY KEY,
  arrived_at INTEGER NOT NULL
);

CREATE TABLE accounts (
  account_key INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL UNIQUE,
  current_arrival INTEGER NOT NULL
);

-- All that an account ever was; the current version is the one that accounts points at.
CREATE TABLE account_versions (
  account_key INTEGER NOT NULL REFERENCES accounts,
  arrival INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,          -- JSON array
  segment TEXT,
  industry TEXT,
  lifecycle TEXT,
  owner TEXT,
  manager TEXT,
  arr TEXT,
  currency TEXT,
  seats REAL,
  started_on TEXT,
  renews_on TEXT,
  status TEXT NOT NULL,
  churned_on TEXT,
  custom TEXT NOT NULL,           -- JSON object, keys in ordinal order
  PRIMARY KEY (account_key, arrival)
) WITHOUT ROWID;

CREATE TABLE kinds (
  kind_key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- Many signals share few combinations of attributes.
CREATE TABLE attribute_sets (
  set_key INTEGER PRIMARY KEY,
  content TEXT NOT NULL UNIQUE    -- JSON object, keys in ordinal order
);


-- The key is the whole row, which is the identity of a signal without an id; id is '' there.
CREATE TABLE signals (
  account_key INTEGER NOT NULL REFERENCES accounts,
  kind_key INTEGER NOT NULL REFERENCES kinds,
  at INTEGER NOT NULL,
  id TEXT NOT NULL,
  value REAL NOT NULL,
  set_key INTEGER NOT NULL REFERENCES attribute_sets,
  arrival INTEGER NOT NULL,
  PRIMARY KEY (account_key, kind_key, at, id, value, set_key)
) WITHOUT ROWID;
CREATE UNIQUE INDEX signals_by_id ON signals (account_key, kind_key, id) WHERE id <> '';

-- What a signal was before a later arrival with the same id replaced it: the past as it was known then.
CREATE TABLE replaced_signals (
  account_key INTEGER NOT NULL REFERENCES accounts,
  kind_key INTEGER NOT NULL REFERENCES kinds,
  id TEXT NOT NULL,
  replaced_by INTEGER NOT NULL,   -- the place of a row of the write that replaced it
  at INTEGER NOT NULL,
  value REAL NOT NULL,
  set_key INTEGER NOT NULL REFERENCES attribute_sets,
  arrival INTEGER NOT NULL,
  PRIMARY KEY (account_key, kind_key, id, replaced_by)
) WITHOUT ROWID;
