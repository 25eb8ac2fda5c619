-- Who has the review of a plan in the making, and which of its parts they found conforming: bound to
-- what the part said, by the digest of it (domain/plan/review.hpp). Moments are ISO 8601 in UTC.

CREATE TABLE formulation_review (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation INTEGER NOT NULL,
    person_id   TEXT NOT NULL,
    since       TEXT NOT NULL,
    PRIMARY KEY (entity_id, plan_code, formulation),
    FOREIGN KEY (entity_id, plan_code, formulation)
        REFERENCES formulation (entity_id, plan_code, formulation)
) STRICT, WITHOUT ROWID;

CREATE TABLE formulation_conformity (
    entity_id   TEXT NOT NULL,
    plan_code   TEXT NOT NULL,
    formulation INTEGER NOT NULL,
    object      INTEGER NOT NULL,  -- 0: the plan
    digest      TEXT NOT NULL,     -- SHA-256 of what it said
    person_id   TEXT NOT NULL,
    at          TEXT NOT NULL,
    PRIMARY KEY (entity_id, plan_code, formulation, object),
    FOREIGN KEY (entity_id, plan_code, formulation, object)
        REFERENCES formulation_object (entity_id, plan_code, formulation, object)
) STRICT, WITHOUT ROWID;
