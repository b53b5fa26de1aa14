-- What version 7 needs to be written, beside 7_read.sql: the columns of an entry that cover the tables, indexes, triggers.

ALTER TABLE entry ADD COLUMN item INTEGER CHECK ((item IS NULL) = (layout IS NULL OR layout < 7));
ALTER TABLE entry ADD COLUMN milestone INTEGER CHECK ((milestone IS NULL) = (layout IS NULL OR layout < 7));
ALTER TABLE entry ADD COLUMN progress INTEGER CHECK ((progress IS NULL) = (layout IS NULL OR layout < 7));
ALTER TABLE entry ADD COLUMN letter INTEGER CHECK ((letter IS NULL) = (layout IS NULL OR layout < 7));
ALTER TABLE entry ADD COLUMN reply INTEGER CHECK ((reply IS NULL) = (layout IS NULL OR layout < 7));
ALTER TABLE entry ADD COLUMN obstacle INTEGER CHECK ((obstacle IS NULL) = (layout IS NULL OR layout < 7));

CREATE INDEX item_by_name ON item (place, year, name);
CREATE INDEX item_by_root ON item (root) WHERE root IS NOT NULL;
CREATE INDEX item_of_target ON item (target) WHERE target IS NOT NULL;
CREATE INDEX milestone_of_item ON milestone (item);
CREATE INDEX progress_of_item ON progress (item, as_of);
CREATE INDEX progress_by_root ON progress (root) WHERE root IS NOT NULL;
CREATE INDEX letter_of_item ON letter (item);
CREATE INDEX letter_by_root ON letter (root) WHERE root IS NOT NULL;
CREATE INDEX reply_to_letter ON reply (letter);
CREATE INDEX reply_by_root ON reply (root) WHERE root IS NOT NULL;
CREATE INDEX obstacle_of_item ON obstacle (item);
CREATE INDEX obstacle_by_root ON obstacle (root) WHERE root IS NOT NULL;

CREATE TRIGGER item_update BEFORE UPDATE ON item
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the item'); END;
CREATE TRIGGER item_delete BEFORE DELETE ON item
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the item'); END;
CREATE TRIGGER item_replace BEFORE INSERT ON item
WHEN EXISTS (SELECT 1 FROM item WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM item WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an item is never replaced'); END;

CREATE TRIGGER milestone_update BEFORE UPDATE ON milestone
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the item'); END;
CREATE TRIGGER milestone_delete BEFORE DELETE ON milestone
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the item'); END;
CREATE TRIGGER milestone_replace BEFORE INSERT ON milestone
WHEN EXISTS (SELECT 1 FROM milestone WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a milestone is never replaced'); END;

CREATE TRIGGER progress_update BEFORE UPDATE ON progress
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the progress'); END;
CREATE TRIGGER progress_delete BEFORE DELETE ON progress
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the progress'); END;
CREATE TRIGGER progress_replace BEFORE INSERT ON progress
WHEN EXISTS (SELECT 1 FROM progress WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM progress WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: progress is never replaced'); END;

CREATE TRIGGER letter_update BEFORE UPDATE ON letter
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the letter'); END;
CREATE TRIGGER letter_delete BEFORE DELETE ON letter
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the letter'); END;
CREATE TRIGGER letter_replace BEFORE INSERT ON letter
WHEN EXISTS (SELECT 1 FROM letter WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM letter WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a letter is never replaced'); END;

CREATE TRIGGER reply_update BEFORE UPDATE ON reply
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the reply'); END;
CREATE TRIGGER reply_delete BEFORE DELETE ON reply
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the reply'); END;
CREATE TRIGGER reply_replace BEFORE INSERT ON reply
WHEN EXISTS (SELECT 1 FROM reply WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM reply WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a reply is never replaced'); END;

CREATE TRIGGER obstacle_update BEFORE UPDATE ON obstacle
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the obstacle'); END;
CREATE TRIGGER obstacle_delete BEFORE DELETE ON obstacle
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the obstacle'); END;
CREATE TRIGGER obstacle_replace BEFORE INSERT ON obstacle
WHEN EXISTS (SELECT 1 FROM obstacle WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM obstacle WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an obstacle is never replaced'); END;

-- A later version names the first, and so does whatever refers to an item or a letter.
CREATE TRIGGER item_first BEFORE INSERT ON item
WHEN (SELECT first.root FROM item AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER progress_first BEFORE INSERT ON progress
WHEN (SELECT first.root FROM progress AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER letter_first BEFORE INSERT ON letter
WHEN (SELECT first.root FROM letter AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER reply_first BEFORE INSERT ON reply
WHEN (SELECT first.root FROM reply AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER obstacle_first BEFORE INSERT ON obstacle
WHEN (SELECT first.root FROM obstacle AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER item_of_first BEFORE INSERT ON item
WHEN (SELECT first.root FROM item AS first WHERE first.id = NEW.parent) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what belongs to an item names its first version'); END;
CREATE TRIGGER progress_of_first BEFORE INSERT ON progress
WHEN (SELECT first.root FROM item AS first WHERE first.id = NEW.item) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what belongs to an item names its first version'); END;
CREATE TRIGGER letter_of_first BEFORE INSERT ON letter
WHEN (SELECT first.root FROM item AS first WHERE first.id = NEW.item) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what belongs to an item names its first version'); END;
CREATE TRIGGER reply_of_first BEFORE INSERT ON reply
WHEN (SELECT first.root FROM letter AS first WHERE first.id = NEW.letter) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what belongs to a letter names its first version'); END;
CREATE TRIGGER obstacle_of_first BEFORE INSERT ON obstacle
WHEN (SELECT first.root FROM item AS first WHERE first.id = NEW.item) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what belongs to an item names its first version'); END;
CREATE TRIGGER item_of_first_target BEFORE INSERT ON item
WHEN (SELECT first.supersedes FROM claim AS first WHERE first.id = NEW.target) IS NOT NULL
BEGIN SELECT raise(ABORT, 'an item names the first version of its target'); END;
