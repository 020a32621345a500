-- Imports that can be gone on with, and what is to be made up for after a large one.
CREATE TABLE import_file (
  key INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL REFERENCES dataset,
  name TEXT NOT NULL,
  print TEXT NOT NULL,
  began INTEGER NOT NULL,
  records INTEGER NOT NULL,
  deeds INTEGER NOT NULL,
  finished INTEGER NOT NULL,
  UNIQUE (dataset, print)
);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- What a recode found, until it is kept or put away.
CREATE TABLE recoded (
  article INTEGER PRIMARY KEY REFERENCES article,
  coding INTEGER NOT NULL REFERENCES coding,
  claims TEXT NOT NULL,
  statements TEXT NOT NULL,
  appointments TEXT NOT NULL
);
