-- What version 7 needs to be read, beside the tables of version 6: the year in between.

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
