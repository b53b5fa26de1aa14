-- The whole store of a duizhang (对账) ledger: one SQLite file, version 8.
--
-- The ledger is append-only. A correction is a row that supersedes another, a withdrawal a row that hides
-- another with a reason, a restoration a row that takes a withdrawal back; nothing is ever changed or removed,
-- and the triggers at the end see to it. A chain of hashes over all rows shows where that was got around.
-- Figures are TEXT, exactly as printed: '5.0' stays '5.0'. Absent is NULL, never 0; a text that says nothing
-- is ''. What is found out by comparing (met, missed, unreported) is computed by the program, never stored.
--
-- Every row says when it was entered (recorded_at: UTC, RFC 3339 to the second) and by whom (recorded_by).

PRAGMA application_id = 1146440026;     -- 'DUIZ': tells a ledger from any other SQLite file
PRAGMA user_version = 8;                -- the version of this page

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

-- 督查: what follows was added by version 7. Of each of these tables but milestone a correction is a later version: a
-- row whose root is the first. A withdrawal is a version too, the last that there is until another follows it. What
-- refers to one of them names its first version.

-- 事项: a piece of work that a unit answers for: a part of a target, or a step without a number.
CREATE TABLE item (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES item,            -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    place       INTEGER NOT NULL REFERENCES place,  -- whose it is
    year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),-- the year it is work of
    name        TEXT NOT NULL CHECK (name <> ''),   -- what is to be done
    target      INTEGER REFERENCES claim,           -- the target it is a part of: the first version
    parent      INTEGER REFERENCES item,            -- the item it is a part of: the first version
    lead        TEXT NOT NULL,                      -- 牵头单位, the first named; '' where none is
    co_units    TEXT NOT NULL,                      -- 配合单位, with 、 between them
    official    TEXT NOT NULL,                      -- 牵头领导
    person      TEXT NOT NULL,                      -- 责任人
    due         TEXT                                -- 完成时限
        CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    topic       TEXT NOT NULL,                      -- what it is counted under
    weight      TEXT                                -- its share in what it is scored in
        CHECK ((weight GLOB '[0-9]*' OR weight GLOB '-[0-9]*') AND weight NOT GLOB '?*[^0-9.]*'
            AND weight NOT GLOB '*.*.*' AND weight NOT GLOB '*.'),
    binding     TEXT CHECK (binding IN ('binding', 'expected')),  -- 约束性, 预期性
    baseline    TEXT                                -- where the year began, in the unit of value
        CHECK ((baseline GLOB '[0-9]*' OR baseline GLOB '-[0-9]*') AND baseline NOT GLOB '?*[^0-9.]*'
            AND baseline NOT GLOB '*.*.*' AND baseline NOT GLOB '*.'),
    indicator   TEXT CHECK (indicator <> ''),       -- what is measured; NULL of a step without a number
    measure     TEXT                                -- what kind of number
        CHECK (measure IN ('level', 'growth', 'share', 'change', 'completion', 'rank', 'multiple')),
    comparator  TEXT                                -- how it binds; on a fall, how its size does
        CHECK (comparator IN ('eq', 'ge', 'gt', 'le', 'lt', 'approx', 'range')),
    cue         TEXT,                               -- the words that said so: 左右, 突破
    value       TEXT                                -- decimal as printed; a fall is negative
        CHECK ((value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value NOT GLOB '?*[^0-9.]*'
            AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.'),
    value_high  TEXT                                -- the far end of a range
        CHECK ((value_high GLOB '[0-9]*' OR value_high GLOB '-[0-9]*') AND value_high NOT GLOB '?*[^0-9.]*'
            AND value_high NOT GLOB '*.*.*' AND value_high NOT GLOB '*.'),
    unit        TEXT,                               -- as printed, with 万 and 亿
    provisional INTEGER CHECK (provisional IN (0, 1)),  -- whether it is 预计 or 初步
    source      TEXT NOT NULL,                      -- where it is written
    note        TEXT NOT NULL,                      -- what else stood in its row
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> ''),
    CHECK ((indicator IS NULL) = (measure IS NULL) AND (measure IS NULL) = (comparator IS NULL)
        AND (measure IS NULL) = (cue IS NULL) AND (measure IS NULL) = (value IS NULL)
        AND (measure IS NULL) = (unit IS NULL) AND (measure IS NULL) = (provisional IS NULL)),
    CHECK (value IS NOT NULL OR value_high IS NULL)
) STRICT;

CREATE INDEX item_by_name ON item (place, year, name);
CREATE INDEX item_by_root ON item (root) WHERE root IS NOT NULL;
CREATE INDEX item_of_target ON item (target) WHERE target IS NOT NULL;

-- 节点: a step of an item by a day, as one version of the item has it.
CREATE TABLE milestone (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    item        INTEGER NOT NULL REFERENCES item,   -- exactly this version of it
    due         TEXT NOT NULL                       -- by when
        CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    words       TEXT NOT NULL,                      -- what is reached by then
    value       TEXT                                -- the amount since the year began; NULL: a step
        CHECK ((value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value NOT GLOB '?*[^0-9.]*'
            AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.'),
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (words <> '' OR value IS NOT NULL)
) STRICT;

CREATE INDEX milestone_of_item ON milestone (item);

-- 进度: what was reported of an item as of a day.
CREATE TABLE progress (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES progress,        -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    item        INTEGER NOT NULL REFERENCES item,   -- of which item: the first version
    as_of       TEXT NOT NULL                       -- the day up to which it is told
        CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reach       TEXT NOT NULL                       -- since the year began, or of the month or quarter alone
        CHECK (reach IN ('cumulative', 'period')),
    indicator   TEXT CHECK (indicator <> ''),       -- what is measured; NULL where no number is told
    measure     TEXT                                -- what kind of number
        CHECK (measure IN ('level', 'growth', 'share', 'change', 'completion', 'rank', 'multiple')),
    comparator  TEXT                                -- how it binds
        CHECK (comparator IN ('eq', 'ge', 'gt', 'le', 'lt', 'approx', 'range')),
    cue         TEXT,                               -- the words that said so: 左右, 突破
    value       TEXT                                -- decimal as printed; a fall is negative
        CHECK ((value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value NOT GLOB '?*[^0-9.]*'
            AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.'),
    value_high  TEXT                                -- the far end of a range
        CHECK ((value_high GLOB '[0-9]*' OR value_high GLOB '-[0-9]*') AND value_high NOT GLOB '?*[^0-9.]*'
            AND value_high NOT GLOB '*.*.*' AND value_high NOT GLOB '*.'),
    unit        TEXT,                               -- as printed, with 万 and 亿
    provisional INTEGER CHECK (provisional IN (0, 1)),  -- whether it is 预计 or 初步
    printed     TEXT                                -- how much is done, in percent, as it says itself
        CHECK ((printed GLOB '[0-9]*' OR printed GLOB '-[0-9]*') AND printed NOT GLOB '?*[^0-9.]*'
            AND printed NOT GLOB '*.*.*' AND printed NOT GLOB '*.'),
    done        INTEGER CHECK (done IN (0, 1)),     -- whether it is done, of a step without a number
    milestone   TEXT CHECK (milestone <> ''),       -- the step that it tells of, by its words
    words       TEXT NOT NULL,                      -- the words themselves
    note        TEXT NOT NULL,                      -- what else is to be known of it
    evidence    TEXT NOT NULL,                      -- a file, or where it was published
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> ''),
    CHECK ((indicator IS NULL) = (measure IS NULL) AND (measure IS NULL) = (comparator IS NULL)
        AND (measure IS NULL) = (cue IS NULL) AND (measure IS NULL) = (value IS NULL)
        AND (measure IS NULL) = (unit IS NULL) AND (measure IS NULL) = (provisional IS NULL)),
    CHECK (value IS NOT NULL OR value_high IS NULL),
    CHECK (value IS NOT NULL OR printed IS NOT NULL OR done IS NOT NULL OR words <> '')
) STRICT;

CREATE INDEX progress_of_item ON progress (item, as_of);
CREATE INDEX progress_by_root ON progress (root) WHERE root IS NOT NULL;

-- 督办函: a letter to the lead unit of an item, one matter each.
CREATE TABLE letter (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES letter,          -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    item        INTEGER NOT NULL REFERENCES item,   -- of which item: the first version
    number      TEXT NOT NULL CHECK (number <> ''), -- 督〔2025〕3号
    grade       TEXT NOT NULL CHECK (grade <> ''),  -- its step in data/letters.csv
    sent        TEXT NOT NULL                       -- when
        CHECK (sent GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer_by   TEXT NOT NULL                       -- by when it is to be answered
        CHECK (answer_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    new_due     TEXT                                -- the new date that it sets
        CHECK (new_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    words       TEXT NOT NULL,                      -- what it says
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> '')
) STRICT;

CREATE INDEX letter_of_item ON letter (item);
CREATE INDEX letter_by_root ON letter (root) WHERE root IS NOT NULL;

-- 回复: what was answered to a letter.
CREATE TABLE reply (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES reply,           -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    letter      INTEGER NOT NULL REFERENCES letter, -- to which letter: the first version
    date        TEXT NOT NULL                       -- when
        CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    words       TEXT NOT NULL CHECK (words <> ''),  -- what it says
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> '')
) STRICT;

CREATE INDEX reply_to_letter ON reply (letter);
CREATE INDEX reply_by_root ON reply (root) WHERE root IS NOT NULL;

-- 卡点: what stands in the way of an item, until it is solved, which is a later version of it.
CREATE TABLE obstacle (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES obstacle,        -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    item        INTEGER NOT NULL REFERENCES item,   -- of which item: the first version
    raised      TEXT NOT NULL                       -- when it was raised
        CHECK (raised GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    owner       TEXT NOT NULL,                      -- who is to solve it
    due         TEXT                                -- by when
        CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    words       TEXT NOT NULL CHECK (words <> ''),  -- what it is
    solved      TEXT                                -- when it was solved
        CHECK (solved GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    solution    TEXT NOT NULL,                      -- how
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> ''),
    CHECK (solved IS NOT NULL OR solution = '')
) STRICT;

CREATE INDEX obstacle_of_item ON obstacle (item);
CREATE INDEX obstacle_by_root ON obstacle (root) WHERE root IS NOT NULL;

-- What follows was added by version 8, and is corrected and withdrawn in the same way.

-- 项目: an investment project on the four lists (储备、在谈、签约、落地), wherever it stands by now.
CREATE TABLE project (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES project,         -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    place       INTEGER NOT NULL REFERENCES place,  -- whose it is
    name        TEXT NOT NULL CHECK (name <> ''),   -- what it is called
    lead        TEXT NOT NULL,                      -- 挂钩单位, who answers for it
    value       TEXT                                -- what is to be invested, as printed
        CHECK ((value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value NOT GLOB '?*[^0-9.]*'
            AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.'),
    unit        TEXT,                               -- of value, as printed, with 万 and 亿
    source      TEXT NOT NULL,                      -- where it is written
    note        TEXT NOT NULL,                      -- what else is to be known of it
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> ''),
    CHECK ((value IS NULL) = (unit IS NULL))
) STRICT;

CREATE INDEX project_by_name ON project (place, name);
CREATE INDEX project_by_root ON project (root) WHERE root IS NOT NULL;

-- 阶段: that a project came to a stage. Where it stands on a day is the last that it came to by then.
CREATE TABLE stage (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES stage,           -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    project     INTEGER NOT NULL REFERENCES project,-- which project: the first version
    stage       TEXT NOT NULL CHECK (stage <> ''),  -- a stage of data/stages.csv
    date        TEXT                                -- when; NULL where that is not known
        CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    value       TEXT                                -- what was to be invested by then, as printed
        CHECK ((value GLOB '[0-9]*' OR value GLOB '-[0-9]*') AND value NOT GLOB '?*[^0-9.]*'
            AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.'),
    unit        TEXT,                               -- of value
    evidence    TEXT NOT NULL,                      -- a file, or where it was published
    note        TEXT NOT NULL,                      -- what else is to be known of it
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> ''),
    CHECK ((value IS NULL) = (unit IS NULL))
) STRICT;

CREATE INDEX stage_of_project ON stage (project);
CREATE INDEX stage_by_root ON stage (root) WHERE root IS NOT NULL;

-- 回应: what a unit says of a finding, in its own words. It stands beside the finding and decides nothing.
CREATE TABLE response (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    uid         TEXT NOT NULL UNIQUE                -- public id, made from the content
        CHECK (length(uid) = 12 AND uid NOT GLOB '*[^0-9a-hjkmnp-tv-z]*'),
    root        INTEGER REFERENCES response,        -- the first version; NULL on the first version itself
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),  -- 1: nothing of it stands from here on
    why         TEXT NOT NULL,                      -- why it was corrected or withdrawn
    claim       INTEGER NOT NULL REFERENCES claim,  -- the target found on: the first version
    unit        TEXT NOT NULL CHECK (unit <> ''),   -- whose statement it is
    date        TEXT NOT NULL                       -- when it was made
        CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    words       TEXT NOT NULL CHECK (words <> ''),  -- what it says
    evidence    TEXT NOT NULL,                      -- a file, or where it was published
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
    CHECK (root IS NOT NULL OR (withdrawn = 0 AND why = '')),
    CHECK (withdrawn = 0 OR why <> '')
) STRICT;

CREATE INDEX response_to_claim ON response (claim);
CREATE INDEX response_by_root ON response (root) WHERE root IS NOT NULL;

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
    layout      INTEGER CHECK (layout >= 3),        -- the version of this page it was closed under; NULL: 2
    -- The last row of the tables that version 7 added; NULL in an entry closed before.
    item        INTEGER CHECK ((item IS NULL) = (layout IS NULL OR layout < 7)),  -- of item
    milestone   INTEGER CHECK ((milestone IS NULL) = (layout IS NULL OR layout < 7)),  -- of milestone
    progress    INTEGER CHECK ((progress IS NULL) = (layout IS NULL OR layout < 7)),  -- of progress
    letter      INTEGER CHECK ((letter IS NULL) = (layout IS NULL OR layout < 7)),  -- of letter
    reply       INTEGER CHECK ((reply IS NULL) = (layout IS NULL OR layout < 7)),  -- of reply
    obstacle    INTEGER CHECK ((obstacle IS NULL) = (layout IS NULL OR layout < 7)),  -- of obstacle
    -- The last row of the tables that version 8 added; NULL in an entry closed before.
    project     INTEGER CHECK ((project IS NULL) = (layout IS NULL OR layout < 8)),  -- of project
    stage       INTEGER CHECK ((stage IS NULL) = (layout IS NULL OR layout < 8)),  -- of stage
    response    INTEGER CHECK ((response IS NULL) = (layout IS NULL OR layout < 8))  -- of response
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

-- The version of each item that stands: the latest, unless that is a withdrawal. `first` is what others name.
CREATE VIEW live_item AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM item AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM item AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id);

CREATE VIEW live_milestone AS
SELECT live_item.first, milestone.*
FROM milestone JOIN live_item ON live_item.id = milestone.item;

-- The same of what refers to items, and to letters: nothing stands whose item was withdrawn.
CREATE VIEW live_progress AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM progress AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM progress AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id)
  AND EXISTS (SELECT 1 FROM live_item WHERE live_item.first = version.item);

CREATE VIEW live_letter AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM letter AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM letter AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id)
  AND EXISTS (SELECT 1 FROM live_item WHERE live_item.first = version.item);

CREATE VIEW live_reply AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM reply AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM reply AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id)
  AND EXISTS (SELECT 1 FROM live_letter WHERE live_letter.first = version.letter);

CREATE VIEW live_obstacle AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM obstacle AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM obstacle AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id)
  AND EXISTS (SELECT 1 FROM live_item WHERE live_item.first = version.item);

-- The same of what version 8 added.
CREATE VIEW live_project AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM project AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM project AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id);

CREATE VIEW live_stage AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM stage AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM stage AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id)
  AND EXISTS (SELECT 1 FROM live_project WHERE live_project.first = version.project);

CREATE VIEW live_response AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM response AS version
WHERE version.withdrawn = 0
  AND NOT EXISTS (
      SELECT 1 FROM response AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id)
  AND EXISTS (SELECT 1 FROM live_claim WHERE live_claim.first = version.claim);

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
