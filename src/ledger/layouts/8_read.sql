-- What version 8 needs to be read, beside the tables of version 7.

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
