-- What version 6 adds to version 5: the unit that a sheet names as responsible for a claim, and what else stood in its row.

ALTER TABLE claim ADD COLUMN responsible TEXT CHECK (responsible <> '');
ALTER TABLE claim ADD COLUMN note TEXT CHECK (note <> '');
