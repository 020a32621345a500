-- Which deed a row of others is, where its data set corrects and deletes single rows; 'deed' is 0
-- for one that was deleted, so that an older file does not bring it back. Versions sort as text.
CREATE TABLE imported_row (
  dataset INTEGER NOT NULL,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  deed INTEGER NOT NULL,
  PRIMARY KEY (dataset, id)
) WITHOUT ROWID;
