-- The methodology of a year, what is recorded around a formulation, the destinations of a publication,
-- and the codes that plans and their parts had before. Moments are ISO 8601 in UTC, days ISO 8601.

CREATE TABLE methodology (
    entity_id          TEXT NOT NULL,
    year               INTEGER NOT NULL,
    version            INTEGER NOT NULL,  -- from 1, of that year
    state              TEXT NOT NULL,
    instruments        TEXT NOT NULL,     -- JSON list of tokens
    cap                TEXT,
    floor              TEXT,
    constant           TEXT NOT NULL,
    unreported         TEXT NOT NULL,
    unprogrammed       TEXT NOT NULL,
    tolerance          TEXT NOT NULL,
    reports            TEXT NOT NULL,     -- frequency
    opens              TEXT NOT NULL,
    closes             TEXT NOT NULL,
    review_ends        TEXT NOT NULL,
    own_weight         TEXT NOT NULL,
    transversal_weight TEXT NOT NULL,
    guidance           TEXT NOT NULL,
    reason             TEXT NOT NULL,
    memorandum_number  TEXT,              -- these three, once announced
    memorandum_day     TEXT,
    addressees         TEXT,
    announced_on       TEXT,
    revision           INTEGER NOT NULL,
    PRIMARY KEY (entity_id, year, version)
) STRICT;

ALTER TABLE formulation ADD COLUMN methodology TEXT NOT NULL DEFAULT '';  -- "2027/1", or empty
ALTER TABLE formulation ADD COLUMN replaces TEXT NOT NULL DEFAULT '';     -- code before, or empty

CREATE TABLE working_session (
    entity_id    TEXT NOT NULL,
    plan_code    TEXT NOT NULL,
    formulation  INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,  -- entry of the log
    day          TEXT NOT NULL,
    participants TEXT NOT NULL,     -- JSON list of numbers of people
    goals        TEXT NOT NULL,     -- JSON list of objects
    agreements   TEXT NOT NULL,
    evidence     TEXT NOT NULL,     -- address, or empty
    person_id    TEXT NOT NULL,     -- who recorded it
    PRIMARY KEY (entity_id, plan_code, formulation, sequence),
    FOREIGN KEY (entity_id, plan_code, formulation)
        REFERENCES formulation (entity_id, plan_code, formulation)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal_guidance (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation INTEGER NOT NULL,
    sequence    INTEGER NOT NULL,  -- entry of the log
    object      INTEGER NOT NULL,
    unit_code   TEXT NOT NULL,     -- that leads the goal
    words       TEXT NOT NULL,
    person_id   TEXT NOT NULL,
    at          TEXT NOT NULL,
    PRIMARY KEY (entity_id, plan_code, formulation, sequence),
    FOREIGN KEY (entity_id, plan_code, formulation)
        REFERENCES formulation (entity_id, plan_code, formulation)
) STRICT, WITHOUT ROWID;

CREATE TABLE formulation_kept (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation INTEGER NOT NULL,
    object      INTEGER NOT NULL,
    cell        TEXT NOT NULL,     -- that was revised and stays as it was
    sequence    INTEGER NOT NULL,  -- entry of the log
    PRIMARY KEY (entity_id, plan_code, formulation, object, cell),
    FOREIGN KEY (entity_id, plan_code, formulation, object)
        REFERENCES formulation_object (entity_id, plan_code, formulation, object)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition_destination (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    edition     INTEGER NOT NULL,
    sequence    INTEGER NOT NULL,  -- entry of the log, the latest of a destination holds
    destination TEXT NOT NULL,
    address     TEXT NOT NULL,
    day         TEXT NOT NULL,
    person_id   TEXT NOT NULL,
    PRIMARY KEY (entity_id, plan_code, edition, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition_renaming (
    entity_id TEXT NOT NULL,
    plan_code TEXT NOT NULL,
    edition   INTEGER NOT NULL,  -- the first without the old path
    before    TEXT NOT NULL,     -- path of codes of a node or goal
    after     TEXT NOT NULL,
    PRIMARY KEY (entity_id, plan_code, edition, before)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_renaming (
    entity_id TEXT NOT NULL,
    before    TEXT NOT NULL,     -- code of a plan that goes on under another
    after     TEXT NOT NULL,
    sequence  INTEGER NOT NULL,  -- entry of the log
    PRIMARY KEY (entity_id, before)
) STRICT, WITHOUT ROWID;
