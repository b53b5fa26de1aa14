-- The whole store of a duizhang (对账) ledger: one SQLite file, version 6.
--
-- The ledger is append-only. A correction is a row that supersedes another, a withdrawal a row that hides
-- another with a reason, a restoration a row that takes a withdrawal back; nothing is ever changed or removed,
-- and the triggers at the end see to it. A chain of hashes over all rows shows where that was got around.
-- Figures are TEXT, exactly as printed: '5.0' stays '5.0'. Absent is NULL, never 0; a text that says nothing
-- is ''. What is found out by comparing (met, missed, unreported) is computed by the program, never stored.
--
-- Every row says when it was entered (recorded_at: UTC, RFC 3339 to the second) and by whom (recorded_by).

PRAGMA application_id = 1146440026;     -- 'DUIZ': tells a ledger from any other SQLite file
PRAGMA user_version = 6;                -- the version of this page

-- 地区: a government's jurisdiction.
CREATE TABLE place (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    path        TEXT NOT NULL UNIQUE,               -- its name with the names above it: 晋江市/紫帽镇
    name        TEXT NOT NULL CHECK (name <> ''),   -- the last name of the path: 紫帽镇
    parent      INTEGER REFERENCES place,           -- the place above, where the path names one
    level       TEXT CHECK (level IN ('national', 'province', 'city', 'county', 'town')),  -- where the name tells
    code        TEXT CHECK (length(code) IN (6, 9) AND code NOT GLOB '*[^0-9]*'),  -- GB/T 2260, GB/T 10114
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (path = name OR (parent IS NOT NULL AND substr(path, -length(name) - 1) = '/' || name))
) STRICT;

CREATE INDEX place_by_name ON place (name);

-- 文件: a source text, or the title under which claims were typed. What is later learnt of a document (its
-- date, that its results are complete) is a new version of it: a row whose root is the first.
CREATE TABLE document (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES document,        -- the first version; NULL on the first version itself
    place       INTEGER NOT NULL REFERENCES place,  -- whose document
    kind        TEXT NOT NULL,                      -- 政府工作报告, 统计公报, 新闻 … as written
    title       TEXT NOT NULL,                      -- '' for what was typed without a source
    url         TEXT NOT NULL,                      -- where it was published
    date        TEXT                                -- when it was given out
        CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reviews     TEXT                                -- the period it reviews: 2022, 2022-01/2022-06
        CHECK (reviews = 'cumulative' OR (length(reviews) <= 15 AND reviews GLOB '[12][0-9][0-9][0-9]*')),
    plans       TEXT                                -- the period it plans
        CHECK (plans = 'cumulative' OR (length(plans) <= 15 AND plans GLOB '[12][0-9][0-9][0-9]*')),
    extent      TEXT NOT NULL CHECK (extent IN ('full', 'excerpt', 'keyed')),  -- how much of it is on file
    sha256      TEXT NOT NULL                       -- of the decoded text; '' when typed by hand
        CHECK (sha256 = '' OR (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')),
    text        TEXT,                               -- the decoded text of a document that was read
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    scope       TEXT                                -- what it can be silent about; NULL: what its kind says
        CHECK (scope IN ('whole', 'statistics', 'finance', 'unit', 'topic')),
    told        TEXT                                -- kind;extent …: what a person said, and reading again leaves
        CHECK (told NOT GLOB '*[^a-z;]*')           -- as it is; NULL: from before that was kept
) STRICT;

CREATE INDEX document_by_title ON document (place, title);
CREATE INDEX document_by_root ON document (root) WHERE root IS NOT NULL;
CREATE INDEX document_by_sha256 ON document (sha256) WHERE sha256 <> '';

-- 表述: one quantified statement, a target or a result. A correction is a new version of it and keeps the
-- document. A person's keeps the place in the text too, and a person vouches for it (reviewed is 1); the
-- program's, made where it reads the same text otherwise than it did, waits for review (reviewed is 0).
CREATE TABLE claim (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    supersedes  INTEGER REFERENCES claim,           -- the claim it corrects: the first version's row
    role        TEXT NOT NULL CHECK (role IN ('target', 'result')),  -- promise or outcome
    place       INTEGER NOT NULL REFERENCES place,  -- whose it is
    document    INTEGER NOT NULL REFERENCES document,  -- where it was said: the first version's row
    year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),  -- planned, or under review
    indicator   TEXT NOT NULL CHECK (indicator <> ''),  -- what is measured, in the document's words
    measure     TEXT NOT NULL                       -- what kind of number
        CHECK (measure IN ('level', 'growth', 'share', 'change', 'completion', 'rank', 'multiple')),
    comparator  TEXT NOT NULL                       -- how it binds; on a fall, how its size does
        CHECK (comparator IN ('eq', 'ge', 'gt', 'le', 'lt', 'approx', 'range')),
    cue         TEXT NOT NULL,                      -- the words that said so: 左右, 突破
    value       TEXT                                -- decimal as printed; a fall is negative
        CHECK ((value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value NOT GLOB '?*[^0-9.]*'
            AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.'),
    value_high  TEXT                                -- the far end of a range
        CHECK ((value_high GLOB '[0-9]*' OR value_high GLOB '-[0-9]*') AND value_high NOT GLOB '?*[^0-9.]*'
            AND value_high NOT GLOB '*.*.*' AND value_high NOT GLOB '*.'),
    stretch     TEXT                                -- 力争 beside a floor
        CHECK ((stretch GLOB '[0-9]*' OR stretch GLOB '-[0-9]*') AND stretch NOT GLOB '?*[^0-9.]*'
            AND stretch NOT GLOB '*.*.*' AND stretch NOT GLOB '*.'),
    unit        TEXT NOT NULL,                      -- as printed, with 万 and 亿; '' for a bare count
    period      TEXT NOT NULL                       -- 2023, 2023-12, 2022-01/2022-08, 2021/2025, cumulative
        CHECK (period = 'cumulative' OR (length(period) <= 15 AND period GLOB '[12][0-9][0-9][0-9]*')),
    relative_to TEXT CHECK (relative_to <> ''),     -- own_gdp_growth … or another indicator's code
    flags       TEXT NOT NULL,                      -- provisional;relative
    quote       TEXT NOT NULL,                      -- the words themselves
    start       INTEGER CHECK (start >= 0),         -- first byte of the number in the decoded text (UTF-8)
    "end"       INTEGER,                            -- one past its last byte; NULL, as start, when typed by hand
    section     TEXT NOT NULL,                      -- the heading it stands under
    rule        TEXT NOT NULL,                      -- the grammar rule that read it; '' when typed as columns
    reviewed    INTEGER NOT NULL CHECK (reviewed IN (0, 1)),  -- 1: a person vouches for it from the start
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    why         TEXT NOT NULL DEFAULT '',           -- why it was corrected, where it corrects another
    responsible TEXT CHECK (responsible <> ''),     -- 责任单位: the unit that the source names for it
    note        TEXT CHECK (note <> ''),            -- 备注: what else stood in its row
    CHECK (value IS NOT NULL OR relative_to IS NOT NULL),
    CHECK ((start IS NULL) = ("end" IS NULL)),
    CHECK ("end" > start)
) STRICT;

CREATE INDEX claim_by_place_and_year ON claim (place, year);
CREATE INDEX claim_by_superseded ON claim (supersedes) WHERE supersedes IS NOT NULL;

-- 裁定: a person's override of a computed status, shown as one beside it. The latest that stands decides. It
-- holds for every version of the claim that states the same number of the same period, whatever its indicator
-- is called; a version with another number has to be ruled on anew.
CREATE TABLE ruling (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    claim       INTEGER NOT NULL REFERENCES claim,  -- the target ruled on
    status      TEXT NOT NULL
        CHECK (status IN ('met', 'missed', 'unreported', 'claimed', 'incomparable', 'pending')),
    why         TEXT NOT NULL CHECK (why <> ''),
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
) STRICT;

CREATE INDEX ruling_by_claim ON ruling (claim);

-- 撤回: a row that hides another, with the reason. A withdrawn first version hides the document with all that
-- was said in it, or the claim with all its corrections; a withdrawn later version brings back the one before.
CREATE TABLE withdrawal (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    claim       INTEGER REFERENCES claim,           -- exactly one of
    ruling      INTEGER REFERENCES ruling,          -- these three
    document    INTEGER REFERENCES document,        -- is hidden
    why         TEXT NOT NULL CHECK (why <> ''),
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK ((claim IS NOT NULL) + (ruling IS NOT NULL) + (document IS NOT NULL) = 1)
) STRICT;

CREATE INDEX withdrawal_of_claim ON withdrawal (claim) WHERE claim IS NOT NULL;
CREATE INDEX withdrawal_of_ruling ON withdrawal (ruling) WHERE ruling IS NOT NULL;
CREATE INDEX withdrawal_of_document ON withdrawal (document) WHERE document IS NOT NULL;

-- 恢复: a row that takes a withdrawal back. What it hid stands again, until it is withdrawn anew.
CREATE TABLE restoration (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    withdrawal  INTEGER NOT NULL REFERENCES withdrawal,  -- which no longer hides anything
    why         TEXT NOT NULL,
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
) STRICT;

CREATE INDEX restoration_of_withdrawal ON restoration (withdrawal);

-- 复核: a person vouches for a claim that the program read, or no longer does. The latest decides.
CREATE TABLE acceptance (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    claim       INTEGER NOT NULL REFERENCES claim,  -- exactly this version of it
    accepted    INTEGER NOT NULL CHECK (accepted IN (0, 1)),  -- 0: takes an acceptance back
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
) STRICT;

CREATE INDEX acceptance_of_claim ON acceptance (claim);

-- 入账: one transaction, and the chain. An entry covers the rows of each table after those that the entry
-- before it covers, up to the last named here. Its head is a SHA-256 over the head before it, its own columns
-- and every column that those rows have under its layout, so that a head that was published fixes everything before
-- it, whatever tables and columns later versions add.
CREATE TABLE entry (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    kind        TEXT NOT NULL                       -- found: rows that were there without an entry
        CHECK (kind IN ('recorded', 'migrated', 'found')),
    place       INTEGER NOT NULL,                   -- the last row of
    document    INTEGER NOT NULL,                   -- each table that
    claim       INTEGER NOT NULL,                   -- this entry or
    ruling      INTEGER NOT NULL,                   -- one before it
    withdrawal  INTEGER NOT NULL,                   -- covers;
    restoration INTEGER NOT NULL,                   -- 0 where there
    acceptance  INTEGER NOT NULL,                   -- is none yet
    previous    TEXT NOT NULL,                      -- the head of the entry before; '' in the first
    head        TEXT NOT NULL UNIQUE                -- in lower-case hexadecimal
        CHECK (length(head) = 64 AND head NOT GLOB '*[^0-9a-f]*'),
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    layout      INTEGER CHECK (layout >= 3)         -- the version of this page it was closed under; NULL: 2
) STRICT;

-- The withdrawals that stand: those not taken back.
CREATE VIEW standing_withdrawal AS
SELECT withdrawal.*
FROM withdrawal
WHERE NOT EXISTS (SELECT 1 FROM restoration WHERE restoration.withdrawal = withdrawal.id);

-- The version of each document that stands: the latest not withdrawn. `first` is what claims point at.
CREATE VIEW live_document AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM document AS version
WHERE NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = version.id)
  AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = version.root)
  AND NOT EXISTS (
      SELECT 1 FROM document AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id
        AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = later.id));

-- The version of each claim that stands: the latest not withdrawn, of a claim and a document not withdrawn.
-- `first` is its first version, `vouched` whether a person vouches for it.
CREATE VIEW live_claim AS
SELECT coalesce(version.supersedes, version.id) AS first,
    version.reviewed OR coalesce(
        (SELECT accepted FROM acceptance WHERE acceptance.claim = version.id ORDER BY acceptance.id DESC LIMIT 1),
        0) AS vouched,
    version.*
FROM claim AS version
WHERE NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.claim = version.id)
  AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.claim = version.supersedes)
  AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = version.document)
  AND NOT EXISTS (
      SELECT 1 FROM claim AS later
      WHERE later.supersedes = coalesce(version.supersedes, version.id) AND later.id > version.id
        AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.claim = later.id));

-- Append-only. REPLACE deletes without waking a DELETE trigger, so an INSERT over an existing row is barred
-- before it can.
CREATE TRIGGER place_update BEFORE UPDATE ON place
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a place is never changed'); END;
CREATE TRIGGER place_delete BEFORE DELETE ON place
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a place is never removed'); END;
CREATE TRIGGER place_replace BEFORE INSERT ON place
WHEN EXISTS (SELECT 1 FROM place WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM place WHERE path = NEW.path)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a place is never replaced'); END;

CREATE TRIGGER document_update BEFORE UPDATE ON document
BEGIN SELECT raise(ABORT, 'the ledger is append-only: file a new version of the document'); END;
CREATE TRIGGER document_delete BEFORE DELETE ON document
BEGIN SELECT raise(ABORT, 'the ledger is append-only: withdraw the document'); END;
CREATE TRIGGER document_replace BEFORE INSERT ON document
WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM document WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a document is never replaced'); END;

CREATE TRIGGER claim_update BEFORE UPDATE ON claim
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record a correction that supersedes the claim'); END;
CREATE TRIGGER claim_delete BEFORE DELETE ON claim
BEGIN SELECT raise(ABORT, 'the ledger is append-only: withdraw the claim'); END;
CREATE TRIGGER claim_replace BEFORE INSERT ON claim
WHEN EXISTS (SELECT 1 FROM claim WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM claim WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a claim is never replaced'); END;

CREATE TRIGGER ruling_update BEFORE UPDATE ON ruling
BEGIN SELECT raise(ABORT, 'the ledger is append-only: record another ruling'); END;
CREATE TRIGGER ruling_delete BEFORE DELETE ON ruling
BEGIN SELECT raise(ABORT, 'the ledger is append-only: withdraw the ruling'); END;
CREATE TRIGGER ruling_replace BEFORE INSERT ON ruling
WHEN EXISTS (SELECT 1 FROM ruling WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM ruling WHERE uid = NEW.uid)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a ruling is never replaced'); END;

CREATE TRIGGER withdrawal_update BEFORE UPDATE ON withdrawal
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a withdrawal is never changed'); END;
CREATE TRIGGER withdrawal_delete BEFORE DELETE ON withdrawal
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a withdrawal is never removed'); END;
CREATE TRIGGER withdrawal_replace BEFORE INSERT ON withdrawal
WHEN EXISTS (SELECT 1 FROM withdrawal WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'the ledger is append-only: a withdrawal is never replaced'); END;

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

-- A correction names the first version, so that all versions are found in one step.
CREATE TRIGGER claim_first BEFORE INSERT ON claim
WHEN NEW.supersedes IS NOT NULL
    AND (SELECT first.supersedes FROM claim AS first WHERE first.id = NEW.supersedes) IS NOT NULL
BEGIN SELECT raise(ABORT, 'a correction supersedes the first version of a claim'); END;
