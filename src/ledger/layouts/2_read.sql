-- What version 2 needs to be read, beside the tables of version 1: new tables and the views anew.

CREATE TABLE restoration (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    withdrawal  INTEGER NOT NULL REFERENCES withdrawal,
    why         TEXT NOT NULL,
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
) STRICT;
CREATE TABLE acceptance (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    claim       INTEGER NOT NULL REFERENCES claim,
    accepted    INTEGER NOT NULL CHECK (accepted IN (0, 1)),
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
) STRICT;
CREATE TABLE entry (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    kind        TEXT NOT NULL
        CHECK (kind IN ('recorded', 'migrated', 'found')),
    place       INTEGER NOT NULL,
    document    INTEGER NOT NULL,
    claim       INTEGER NOT NULL,
    ruling      INTEGER NOT NULL,
    withdrawal  INTEGER NOT NULL,
    restoration INTEGER NOT NULL,
    acceptance  INTEGER NOT NULL,
    previous    TEXT NOT NULL,
    head        TEXT NOT NULL UNIQUE
        CHECK (length(head) = 64 AND head NOT GLOB '*[^0-9a-f]*'),
    recorded_at TEXT NOT NULL
        CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    recorded_by TEXT NOT NULL CHECK (recorded_by <> '')
) STRICT;
CREATE VIEW standing_withdrawal AS
SELECT withdrawal.*
FROM withdrawal
WHERE NOT EXISTS (SELECT 1 FROM restoration WHERE restoration.withdrawal = withdrawal.id);
CREATE VIEW live_document AS
SELECT coalesce(version.root, version.id) AS first, version.*
FROM document AS version
WHERE NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = version.id)
  AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = version.root)
  AND NOT EXISTS (
      SELECT 1 FROM document AS later
      WHERE later.root = coalesce(version.root, version.id) AND later.id > version.id
        AND NOT EXISTS (SELECT 1 FROM standing_withdrawal AS hiding WHERE hiding.document = later.id));
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
