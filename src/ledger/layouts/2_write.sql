-- What version 2 needs to be written, beside version_2_read.sql.

ALTER TABLE claim ADD COLUMN why TEXT NOT NULL DEFAULT '';
CREATE INDEX restoration_of_withdrawal ON restoration (withdrawal);
CREATE INDEX acceptance_of_claim ON acceptance (claim);
CREATE TRIGGER restoration_update BEFORE UPDATE ON restoration
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a restoration is never changed'); END;
CREATE TRIGGER restoration_delete BEFORE DELETE ON restoration
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a restoration is never removed'); END;
CREATE TRIGGER restoration_replace BEFORE INSERT ON restoration
WHEN EXISTS (SELECT 1 FROM restoration WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a restoration is never replaced'); END;
CREATE TRIGGER acceptance_update BEFORE UPDATE ON acceptance
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an acceptance is never changed'); END;
CREATE TRIGGER acceptance_delete BEFORE DELETE ON acceptance
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an acceptance is never removed'); END;
CREATE TRIGGER acceptance_replace BEFORE INSERT ON acceptance
WHEN EXISTS (SELECT 1 FROM acceptance WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an acceptance is never replaced'); END;
CREATE TRIGGER entry_update BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an entry is never changed'); END;
CREATE TRIGGER entry_delete BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an entry is never removed'); END;
CREATE TRIGGER entry_replace BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM entry WHERE head = NEW.head)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: an entry is never replaced'); END;
CREATE TRIGGER claim_first BEFORE INSERT ON claim
WHEN NEW.supersedes IS NOT NULL
    AND (SELECT first.supersedes FROM claim AS first WHERE first.id = NEW.supersedes) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a correction supersedes the first version of a claim'); END;
