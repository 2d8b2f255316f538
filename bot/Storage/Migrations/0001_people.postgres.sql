CREATE TABLE person (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL,
  role      TEXT NOT NULL CHECK (role IN ('csm', 'manager', 'admin')),
  manager   TEXT,
  language  TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  team      TEXT
);
