-- Deeds of one type are found and counted by an index of their own.
CREATE INDEX IF NOT EXISTS deed_type ON deed (type, day);
