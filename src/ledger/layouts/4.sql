-- What version 4 adds to version 3: what a document can be silent about, where that is not what its kind says.

ALTER TABLE document ADD COLUMN scope TEXT CHECK (scope IN ('whole', 'statistics', 'finance', 'unit', 'topic'));
