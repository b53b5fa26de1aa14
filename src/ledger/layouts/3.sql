-- What version 3 adds to version 2: under which version each entry was closed, which says how its head is made.

ALTER TABLE entry ADD COLUMN layout INTEGER CHECK (layout >= 3);
