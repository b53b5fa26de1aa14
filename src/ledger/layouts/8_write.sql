-- What version 8 needs to be written, beside 8_read.sql: the columns of an entry that cover the tables, indexes, triggers.

ALTER TABLE entry ADD COLUMN project INTEGER CHECK ((project IS NULL) = (layout IS NULL OR layout < 8));
ALTER TABLE entry ADD COLUMN stage INTEGER CHECK ((stage IS NULL) = (layout IS NULL OR layout < 8));
ALTER TABLE entry ADD COLUMN response INTEGER CHECK ((response IS NULL) = (layout IS NULL OR layout < 8));

CREATE INDEX project_by_name ON project (place, name);
CREATE INDEX project_by_root ON project (root) WHERE root IS NOT NULL;
CREATE INDEX stage_of_project ON stage (project);
CREATE INDEX stage_by_root ON stage (root) WHERE root IS NOT NULL;
CREATE INDEX response_to_claim ON response (claim);
CREATE INDEX response_by_root ON response (root) WHERE root IS NOT NULL;

CREATE TRIGGER project_update BEFORE UPDATE ON project
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the project'); END;
CREATE TRIGGER project_delete BEFORE DELETE ON project
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the project'); END;
CREATE TRIGGER project_replace BEFORE INSERT ON project
WHEN EXISTS (SELECT 1 FROM project WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM project WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a project is never replaced'); END;

CREATE TRIGGER stage_update BEFORE UPDATE ON stage
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the stage'); END;
CREATE TRIGGER stage_delete BEFORE DELETE ON stage
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the stage'); END;
CREATE TRIGGER stage_replace BEFORE INSERT ON stage
WHEN EXISTS (SELECT 1 FROM stage WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM stage WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a stage is never replaced'); END;

CREATE TRIGGER response_update BEFORE UPDATE ON response
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the response'); END;
CREATE TRIGGER response_delete BEFORE DELETE ON response
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a later version of the response'); END;
CREATE TRIGGER response_replace BEFORE INSERT ON response
WHEN EXISTS (SELECT 1 FROM response WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM response WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a response is never replaced'); END;

CREATE TRIGGER project_first BEFORE INSERT ON project
WHEN (SELECT first.root FROM project AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER stage_first BEFORE INSERT ON stage
WHEN (SELECT first.root FROM stage AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER stage_of_first BEFORE INSERT ON stage
WHEN (SELECT first.root FROM project AS first WHERE first.id = NEW.project) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what belongs to a project names its first version'); END;
CREATE TRIGGER response_first BEFORE INSERT ON response
WHEN (SELECT first.root FROM response AS first WHERE first.id = NEW.root) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a later version names the first version'); END;
CREATE TRIGGER response_of_first BEFORE INSERT ON response
WHEN (SELECT first.supersedes FROM claim AS first WHERE first.id = NEW.claim) IS NOT NULL
BEGIN SELECT raise(ABORT, 'what belongs to a claim names its first version'); END;
