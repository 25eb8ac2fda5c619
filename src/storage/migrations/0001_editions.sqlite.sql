-- Plans and their editions. An edition is immutable: rows are inserted, never changed. Decimals are
-- text as the document writes them; dates are ISO 8601. A list or a set of unknown keys is JSON text.

CREATE TABLE entity (
    entity_id TEXT NOT NULL PRIMARY KEY,
    revision  INTEGER NOT NULL  -- grows by one with every change of what the public sees
) STRICT;

CREATE TABLE plan (
    entity_id      TEXT NOT NULL REFERENCES entity (entity_id),
    plan_code      TEXT NOT NULL,
    latest_edition INTEGER NOT NULL,
    version        INTEGER NOT NULL,
    PRIMARY KEY (entity_id, plan_code)
) STRICT;

CREATE TABLE edition (
    entity_id      TEXT NOT NULL,
    plan_code      TEXT NOT NULL,
    edition        INTEGER NOT NULL,
    issued_at      TEXT NOT NULL,
    digest         TEXT NOT NULL,  -- SHA-256 of the canonical document
    document_size  INTEGER NOT NULL,
    instrument     TEXT NOT NULL,
    name           TEXT NOT NULL,
    short_name     TEXT NOT NULL,
    owner_code     TEXT NOT NULL,
    owner_name     TEXT NOT NULL,
    owner_kind     TEXT NOT NULL,
    owner_sector   TEXT NOT NULL,
    owner_unknown  TEXT,
    from_date      TEXT NOT NULL,
    to_date        TEXT NOT NULL,
    from_text      TEXT NOT NULL,
    to_text        TEXT NOT NULL,
    period_unknown TEXT,
    cut_off        TEXT,           -- that the printed figures speak of, as stated
    combine        TEXT NOT NULL,
    adopted_by     TEXT NOT NULL,
    legal_basis    TEXT NOT NULL,
    source         TEXT NOT NULL,
    mission        TEXT NOT NULL,
    vision         TEXT NOT NULL,
    note           TEXT NOT NULL,
    unknown        TEXT,
    goals          INTEGER NOT NULL,
    PRIMARY KEY (entity_id, plan_code, edition),
    FOREIGN KEY (entity_id, plan_code) REFERENCES plan (entity_id, plan_code)
) STRICT;

CREATE TABLE edition_rules (
    entity_id    TEXT NOT NULL,
    plan_code    TEXT NOT NULL,
    edition      INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    from_date    TEXT,
    cap          TEXT,
    floor        TEXT,
    constant     TEXT NOT NULL,
    unreported   TEXT NOT NULL,
    unprogrammed TEXT NOT NULL,
    tolerance    TEXT NOT NULL,
    unknown      TEXT,
    PRIMARY KEY (entity_id, plan_code, edition, position),
    FOREIGN KEY (entity_id, plan_code, edition) REFERENCES edition (entity_id, plan_code, edition)
) STRICT;

CREATE TABLE edition_band (
    entity_id      TEXT NOT NULL,
    plan_code      TEXT NOT NULL,
    edition        INTEGER NOT NULL,
    rules_position INTEGER NOT NULL,
    position       INTEGER NOT NULL,
    name           TEXT NOT NULL,
    colour         TEXT NOT NULL,
    icon           TEXT NOT NULL,
    from_value     TEXT,
    from_inclusive INTEGER NOT NULL,
    to_value       TEXT,
    to_inclusive   INTEGER NOT NULL,
    unknown        TEXT,
    PRIMARY KEY (entity_id, plan_code, edition, rules_position, position),
    FOREIGN KEY (entity_id, plan_code, edition, rules_position)
        REFERENCES edition_rules (entity_id, plan_code, edition, position)
) STRICT;

-- Nodes in the order of the document, parents before children; node 0 is the plan and has no row.
CREATE TABLE edition_node (
    entity_id       TEXT NOT NULL,
    plan_code       TEXT NOT NULL,
    edition         INTEGER NOT NULL,
    node            INTEGER NOT NULL,
    parent          INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    code            TEXT NOT NULL,
    name            TEXT NOT NULL,
    short_name      TEXT NOT NULL,
    note            TEXT NOT NULL,
    combine         TEXT NOT NULL,
    weights         TEXT NOT NULL,  -- "50" or "2024=50 2025=40"
    from_date       TEXT,
    to_date         TEXT,
    from_text       TEXT,
    to_text         TEXT,
    period_unknown  TEXT,
    currency        TEXT,
    budget          TEXT,
    budget_unknown  TEXT,
    indicator_count INTEGER,
    programmed      TEXT,
    published       TEXT,
    unknown         TEXT,
    PRIMARY KEY (entity_id, plan_code, edition, node),
    FOREIGN KEY (entity_id, plan_code, edition) REFERENCES edition (entity_id, plan_code, edition)
) STRICT;

-- What is measured, in the order in which it is read. The facts are packed as runs
-- (storage/plan/facts_codec.hpp).
CREATE TABLE edition_goal (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    edition     INTEGER NOT NULL,
    goal        INTEGER NOT NULL,   -- in the order of the document, from 0
    node        INTEGER NOT NULL,
    code        TEXT NOT NULL,
    schedule    TEXT NOT NULL,
    values_kind TEXT NOT NULL,
    frequency   TEXT,
    unit        TEXT NOT NULL,
    baseline    TEXT,
    total       TEXT,
    eliminated  TEXT,
    weights     TEXT NOT NULL,
    targets     BLOB NOT NULL,
    actuals     BLOB NOT NULL,
    PRIMARY KEY (entity_id, plan_code, edition, goal),
    FOREIGN KEY (entity_id, plan_code, edition) REFERENCES edition (entity_id, plan_code, edition)
) STRICT, WITHOUT ROWID;

CREATE INDEX edition_goal_by_code ON edition_goal (entity_id, code);

-- The sheet of the indicator.
CREATE TABLE edition_goal_sheet (
    entity_id      TEXT NOT NULL,
    plan_code      TEXT NOT NULL,
    edition        INTEGER NOT NULL,
    goal           INTEGER NOT NULL,
    sentence       TEXT NOT NULL,
    indicator      TEXT NOT NULL,
    short_name     TEXT NOT NULL,
    formula        TEXT NOT NULL,
    goal_type      TEXT NOT NULL,
    indicator_type TEXT NOT NULL,
    deliverable    TEXT NOT NULL,
    data_source    TEXT NOT NULL,
    verification   TEXT NOT NULL,
    responsible    TEXT NOT NULL,
    origin         TEXT NOT NULL,
    note           TEXT NOT NULL,
    decimals       INTEGER,
    transversal    INTEGER,
    aligned_to     TEXT NOT NULL,
    published      TEXT,
    status         TEXT NOT NULL,
    analysis       TEXT NOT NULL,
    unknown        TEXT,
    PRIMARY KEY (entity_id, plan_code, edition, goal),
    FOREIGN KEY (entity_id, plan_code, edition, goal)
        REFERENCES edition_goal (entity_id, plan_code, edition, goal)
) STRICT;

-- What a report says beside its figures; only reports that say something have a row.
CREATE TABLE edition_report (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    edition     INTEGER NOT NULL,
    goal        INTEGER NOT NULL,
    period      TEXT NOT NULL,
    analysis    TEXT NOT NULL,
    evidence    TEXT NOT NULL,
    reported_by TEXT NOT NULL,
    unknown     TEXT,
    PRIMARY KEY (entity_id, plan_code, edition, goal, period),
    FOREIGN KEY (entity_id, plan_code, edition, goal)
        REFERENCES edition_goal (entity_id, plan_code, edition, goal)
) STRICT;
