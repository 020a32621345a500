-- The indexes of the large table, apart: a large import into an empty one drops them first.
CREATE INDEX IF NOT EXISTS deed_source ON deed (source_country, day, source);
CREATE INDEX IF NOT EXISTS deed_target ON deed (target_country, day, target);
CREATE INDEX IF NOT EXISTS deed_pair ON deed (source_country, target_country, day, source, target);
CREATE INDEX IF NOT EXISTS deed_type ON deed (type, day);
CREATE INDEX IF NOT EXISTS deed_day ON deed (day);
CREATE INDEX IF NOT EXISTS deed_known ON deed (known, intensity);
CREATE INDEX IF NOT EXISTS deed_place ON deed (place_country, day, place);
CREATE INDEX IF NOT EXISTS deed_outlet_day ON deed (outlet, day) WHERE outlet <> 0;
CREATE INDEX IF NOT EXISTS deed_not_actual ON deed (status, day) WHERE status <> 0;
