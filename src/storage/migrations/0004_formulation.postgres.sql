-- Plans in the making: each formulation of a plan, its objects and cells (domain/plan/draft.hpp), the
-- steps of its life and the observations of its review. Moments are ISO 8601 in UTC.

CREATE TABLE formulation (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation BIGINT NOT NULL,   -- from 1
    unit_code   TEXT NOT NULL,
    state       TEXT NOT NULL,
    begun_from  TEXT NOT NULL,     -- code and edition, "plan-2026/1", or empty
    edition     BIGINT,            -- that it was published as
    next_object BIGINT NOT NULL,
    version     BIGINT NOT NULL,   -- grows by one with every change of it
    PRIMARY KEY (entity_id, plan_code, formulation),
    FOREIGN KEY (entity_id, unit_code) REFERENCES unit (entity_id, unit_code)
);

CREATE TABLE formulation_object (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation BIGINT NOT NULL,
    object      BIGINT NOT NULL,   -- 0: the plan
    kind        TEXT NOT NULL,
    parent      BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    removed     BIGINT NOT NULL,   -- 1: taken out, and can be put back
    PRIMARY KEY (entity_id, plan_code, formulation, object),
    FOREIGN KEY (entity_id, plan_code, formulation)
        REFERENCES formulation (entity_id, plan_code, formulation)
);

CREATE TABLE formulation_cell (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation BIGINT NOT NULL,
    object      BIGINT NOT NULL,
    name        TEXT NOT NULL,
    text        TEXT NOT NULL,
    sequence    BIGINT NOT NULL,   -- entry of the log that tells of this text: its version
    PRIMARY KEY (entity_id, plan_code, formulation, object, name),
    FOREIGN KEY (entity_id, plan_code, formulation, object)
        REFERENCES formulation_object (entity_id, plan_code, formulation, object)
);

CREATE TABLE formulation_step (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation BIGINT NOT NULL,
    sequence    BIGINT NOT NULL,   -- entry of the log
    action      TEXT NOT NULL,
    person_id   TEXT NOT NULL,
    at          TEXT NOT NULL,
    digest      TEXT NOT NULL,     -- of the content that it speaks of, or empty
    case_number TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (entity_id, plan_code, formulation, sequence),
    FOREIGN KEY (entity_id, plan_code, formulation)
        REFERENCES formulation (entity_id, plan_code, formulation)
);

CREATE TABLE formulation_observation (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation BIGINT NOT NULL,
    sequence    BIGINT NOT NULL,   -- entry of the log, and its number
    object      BIGINT NOT NULL,
    cell        TEXT NOT NULL,     -- empty: the object as a whole
    words       TEXT NOT NULL,
    person_id   TEXT NOT NULL,
    at          TEXT NOT NULL,
    returned    BIGINT NOT NULL,   -- 1: the plan went back with it
    resolved    BIGINT NOT NULL,
    PRIMARY KEY (entity_id, plan_code, formulation, sequence),
    FOREIGN KEY (entity_id, plan_code, formulation)
        REFERENCES formulation (entity_id, plan_code, formulation)
);
