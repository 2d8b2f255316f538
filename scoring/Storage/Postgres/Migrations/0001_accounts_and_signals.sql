-- Instants are UTC ticks of 100 ns since 0001-01-01, dates are ISO text, decimals are text so that no digit is lost.
-- Whoever writes locks the row of book first, so there is one writer at a time; it gives the keys and keeps what is unique
-- unique. That saves checks by the database for each signal, and texts may be longer than an ordered index allows.

CREATE TABLE book (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  revision BIGINT NOT NULL,       -- grows with each write that changed something
  next_arrival BIGINT NOT NULL,   -- the place of the next row in the order of arrival
  next_account INTEGER NOT NULL,
  next_kind INTEGER NOT NULL,
  next_set INTEGER NOT NULL
);
INSERT INTO book VALUES (1, 0, 1, 1, 1, 1);

-- A write takes the places from first_arrival up to the next write's; so each row's arrival tells when it came.
CREATE TABLE arrivals (
  first_arrival BIGINT PRIMARY KEY,
  arrived_at BIGINT NOT NULL
);

CREATE TABLE accounts (
  account_key INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  current_arrival BIGINT NOT NULL
);
CREATE INDEX accounts_by_id ON accounts USING hash (account_id);

-- All that an account ever was; the current version is the one that accounts points at.
CREATE TABLE account_versions (
  account_key INTEGER NOT NULL,
  arrival BIGINT NOT NULL,
  valid_from BIGINT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,          -- JSON array
  segment TEXT,
  industry TEXT,
  lifecycle TEXT,
  owner TEXT,
  manager TEXT,
  arr TEXT,
  currency TEXT,
  seats DOUBLE PRECISION,
  started_on TEXT,
  renews_on TEXT,
  status TEXT NOT NULL,
  churned_on TEXT,
  custom TEXT NOT NULL,           -- JSON object, keys in ordinal order
  PRIMARY KEY (account_key, arrival)
);

CREATE TABLE kinds (
  kind_key INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE INDEX kinds_by_name ON kinds USING hash (name);

-- Many signals share few combinations of attributes.
CREATE TABLE attribute_sets (
  set_key INTEGER PRIMARY KEY,
  content TEXT NOT NULL           -- JSON object, keys in ordinal order
);
CREATE INDEX attribute_sets_by_content ON attribute_sets USING hash (content);

-- slot is account_key * 2^32 + 32 bits of a hash of what identifies a signal within its account: kind and id, or the
-- whole row where id is ''. So one small index finds the signals of an account, and those that an arriving one may repeat.
CREATE TABLE signals (
  slot BIGINT NOT NULL,
  at BIGINT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  arrival BIGINT NOT NULL,
  kind_key INTEGER NOT NULL,
  set_key INTEGER NOT NULL,
  id TEXT NOT NULL
);
CREATE INDEX signals_by_slot ON signals (slot);

-- What a signal was before a later arrival with the same id replaced it: the past as it was known then.
CREATE TABLE replaced_signals (
  slot BIGINT NOT NULL,
  at BIGINT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  arrival BIGINT NOT NULL,
  kind_key INTEGER NOT NULL,
  set_key INTEGER NOT NULL,
  id TEXT NOT NULL,
  replaced_by BIGINT NOT NULL     -- the place of a row of the write that replaced it
);
CREATE INDEX replaced_signals_by_slot ON replaced_signals (slot);
