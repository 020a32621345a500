-- What the desk keeps. Days are days since 1970-01-01, instants milliseconds since then; countries
-- are three letters as one number (see Countries). 'doc' is a record as JSON, see Docs.

CREATE TABLE coding (
  key INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  codebook TEXT NOT NULL,
  actors TEXT NOT NULL,
  gazetteer TEXT NOT NULL,
  since INTEGER NOT NULL,
  UNIQUE (program, codebook, actors, gazetteer)
);

CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  language TEXT NOT NULL,
  published INTEGER,
  url TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  added INTEGER NOT NULL,
  hash BLOB NOT NULL UNIQUE,
  coding INTEGER NOT NULL REFERENCES coding
);
CREATE INDEX article_added ON article (added);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_url ON article (url) WHERE url <> '';

-- The same text in another outlet, to the letter or nearly so.
CREATE TABLE copy (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  published INTEGER,
  url TEXT NOT NULL,
  text TEXT NOT NULL,
  added INTEGER NOT NULL,
  hash BLOB NOT NULL,
  exact INTEGER NOT NULL
);
CREATE INDEX copy_article ON copy (article);
CREATE INDEX copy_hash ON copy (hash);

-- Bands of the sketches by which near copies are found.
CREATE TABLE band (
  value INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (value, article)
) WITHOUT ROWID;

-- A sentence that something was coded from.
CREATE TABLE passage (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL
);
CREATE INDEX passage_article ON passage (article, begins);

CREATE TABLE claim (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  ordinal INTEGER NOT NULL,
  passage INTEGER NOT NULL REFERENCES passage,
  type INTEGER NOT NULL,
  status INTEGER NOT NULL,
  first INTEGER,
  last INTEGER,
  confidence REAL NOT NULL,
  coding INTEGER NOT NULL REFERENCES coding,
  resolved INTEGER NOT NULL DEFAULT 0,
  doc TEXT NOT NULL
);
CREATE INDEX claim_article ON claim (article, ordinal);
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_passage ON claim (passage);
CREATE INDEX claim_days ON claim (last, first);
CREATE INDEX claim_unresolved ON claim (key) WHERE resolved = 0;

CREATE TABLE statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  ordinal INTEGER NOT NULL,
  passage INTEGER NOT NULL REFERENCES passage,
  speaker TEXT NOT NULL,
  doc TEXT NOT NULL
);
CREATE INDEX statement_article ON statement (article, ordinal);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_passage ON statement (passage);

CREATE TABLE appointment (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  ordinal INTEGER NOT NULL,
  first INTEGER,
  last INTEGER,
  doc TEXT NOT NULL
);
CREATE INDEX appointment_article ON appointment (article, ordinal);
CREATE INDEX appointment_days ON appointment (last, first);

CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content='', contentless_delete=1,
  tokenize='porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE passage_words USING fts5 (
  text, content='', contentless_delete=1,
  tokenize='porter unicode61 remove_diacritics 2'
);

-- Words that stand in millions of rows, each once.
CREATE TABLE actor (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  sector TEXT NOT NULL,
  country_key INTEGER NOT NULL
);
CREATE INDEX actor_country ON actor (country_key);
CREATE TABLE place (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  precision INTEGER NOT NULL,
  UNIQUE (name, country, lat, lon, precision)
);
CREATE INDEX place_name ON place (name COLLATE NOCASE);
CREATE TABLE outlet (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE mode (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE dataset (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, added INTEGER NOT NULL);

-- The desk's own events; 'doc' is the event without its claims.
CREATE TABLE event (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  added INTEGER NOT NULL,
  doc TEXT NOT NULL
);
CREATE INDEX event_added ON event (added);
CREATE TABLE event_claim (
  event INTEGER NOT NULL REFERENCES event,
  claim INTEGER NOT NULL REFERENCES claim,
  against INTEGER NOT NULL,
  PRIMARY KEY (event, claim)
) WITHOUT ROWID;
CREATE INDEX event_claim_claim ON event_claim (claim);
-- Where a link to an event that is no more leads.
CREATE TABLE event_link (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;

-- One row for each pair of actors of each event, own (dataset 0) and imported ones.
CREATE TABLE deed (
  key INTEGER PRIMARY KEY,
  dataset INTEGER NOT NULL,
  ref NOT NULL,
  day INTEGER NOT NULL,
  known INTEGER NOT NULL,
  source INTEGER NOT NULL,
  target INTEGER NOT NULL,
  source_country INTEGER NOT NULL,
  target_country INTEGER NOT NULL,
  type INTEGER NOT NULL,
  mode INTEGER NOT NULL,
  intensity INTEGER NOT NULL,
  status INTEGER NOT NULL,
  place INTEGER NOT NULL,
  place_country INTEGER NOT NULL,
  outlet INTEGER NOT NULL,
  outlets INTEGER NOT NULL
);
CREATE INDEX deed_own ON deed (ref) WHERE dataset = 0;
-- Further outlets of a deed; the first stands in its row.
CREATE TABLE deed_outlet (
  deed INTEGER NOT NULL,
  outlet INTEGER NOT NULL,
  PRIMARY KEY (deed, outlet)
) WITHOUT ROWID;
CREATE INDEX deed_outlet_outlet ON deed_outlet (outlet);

-- Daily sums of what did happen, kept as deeds are written: n1 to n4 count the quad classes,
-- intensity is their sum in hundredths.
CREATE TABLE actor_pair_day (
  source INTEGER NOT NULL, target INTEGER NOT NULL, day INTEGER NOT NULL, dataset INTEGER NOT NULL,
  n1 INTEGER NOT NULL, n2 INTEGER NOT NULL, n3 INTEGER NOT NULL, n4 INTEGER NOT NULL,
  intensity INTEGER NOT NULL,
  PRIMARY KEY (source, target, day, dataset)
) WITHOUT ROWID;
CREATE TABLE country_pair_day (
  source INTEGER NOT NULL, target INTEGER NOT NULL, day INTEGER NOT NULL, dataset INTEGER NOT NULL,
  n1 INTEGER NOT NULL, n2 INTEGER NOT NULL, n3 INTEGER NOT NULL, n4 INTEGER NOT NULL,
  intensity INTEGER NOT NULL,
  PRIMARY KEY (day, source, target, dataset)
) WITHOUT ROWID;
CREATE INDEX country_pair ON country_pair_day (source, target, day);
CREATE TABLE place_day (
  country INTEGER NOT NULL, day INTEGER NOT NULL, dataset INTEGER NOT NULL,
  n1 INTEGER NOT NULL, n2 INTEGER NOT NULL, n3 INTEGER NOT NULL, n4 INTEGER NOT NULL,
  intensity INTEGER NOT NULL,
  PRIMARY KEY (country, day, dataset)
) WITHOUT ROWID;

-- What people decided, in order; never changed but for 'undone'.
CREATE TABLE correction (
  key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  kind TEXT NOT NULL,
  article TEXT NOT NULL,
  doc TEXT NOT NULL,
  undone_at INTEGER,
  undone_by TEXT
);
CREATE INDEX correction_article ON correction (article);

CREATE TABLE alert (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  line TEXT NOT NULL,
  state TEXT NOT NULL,
  severity INTEGER NOT NULL,
  day INTEGER NOT NULL,
  raised INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  acknowledged_at INTEGER,
  acknowledged_by TEXT,
  silenced_until INTEGER
);
CREATE INDEX alert_day ON alert (day);

CREATE TABLE audit (
  key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE TABLE seen (who TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
