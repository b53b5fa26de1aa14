-- What version 5 adds to version 4: what of a document a person said, so that reading it again leaves that as it is.

ALTER TABLE document ADD COLUMN told TEXT CHECK (told NOT GLOB '*[^a-z;]*');
