-- Public consultations of plans in the making (procedure.md F7): each with the edition of the draft that
-- it put to the public, what citizens said of it, and what was answered. Moments are ISO 8601 in UTC.

CREATE TABLE consultation (
    entity_id    TEXT NOT NULL,
    consultation BIGINT NOT NULL,   -- of the entity, from 1
    plan_code    TEXT NOT NULL,
    formulation  BIGINT NOT NULL,
    edition      BIGINT NOT NULL,   -- of the consultation editions of that plan, from 1
    unit_code    TEXT NOT NULL,
    plan_name    TEXT NOT NULL,
    digest       TEXT NOT NULL,     -- SHA-256 of the document
    against      TEXT NOT NULL,     -- code and edition of what it is compared with, or empty
    summary      TEXT NOT NULL,
    purpose      TEXT NOT NULL,
    closes       TEXT NOT NULL,     -- the last day of comments, in Colombia
    answers_due  TEXT NOT NULL,     -- the promised day
    opened_at    TEXT NOT NULL,
    published_at TEXT,              -- the results
    PRIMARY KEY (entity_id, consultation),
    UNIQUE (entity_id, plan_code, edition),
    FOREIGN KEY (entity_id, plan_code, formulation)
        REFERENCES formulation (entity_id, plan_code, formulation)
);

CREATE TABLE consultation_edition (
    entity_id    TEXT NOT NULL,
    consultation BIGINT NOT NULL,
    document     TEXT NOT NULL,     -- rumbo-plan/1, canonical
    PRIMARY KEY (entity_id, consultation),
    FOREIGN KEY (entity_id, consultation) REFERENCES consultation (entity_id, consultation)
);

-- Of that edition, so that a comment is of a goal that there is.
CREATE TABLE consultation_goal (
    entity_id    TEXT NOT NULL,
    consultation BIGINT NOT NULL,
    path         TEXT NOT NULL,     -- codes from the plan down
    position     BIGINT NOT NULL,
    title        TEXT NOT NULL,
    PRIMARY KEY (entity_id, consultation, path),
    FOREIGN KEY (entity_id, consultation) REFERENCES consultation (entity_id, consultation)
);

CREATE TABLE citizen_comment (
    entity_id    TEXT NOT NULL,
    year         BIGINT NOT NULL,
    number       BIGINT NOT NULL,   -- of the entity in that year, from 1
    consultation BIGINT NOT NULL,
    suffix       TEXT NOT NULL,     -- of its code, by chance
    submission   TEXT NOT NULL,     -- of the form that it was sent with: twice the same is once
    goal         TEXT NOT NULL,     -- path, empty: the plan as a whole
    topic        TEXT NOT NULL,
    words        TEXT NOT NULL,
    at           TEXT NOT NULL,
    moderation   TEXT NOT NULL,
    reason       TEXT NOT NULL,     -- why it was withdrawn
    decision     TEXT,              -- none: not answered yet
    answer       TEXT NOT NULL,
    changed_goal TEXT NOT NULL,     -- path of the goal that it changed, or empty
    answered_at  TEXT,
    sequence     BIGINT NOT NULL,   -- entry of the log that tells of its arrival
    version      BIGINT NOT NULL,   -- grows by one with every change of it
    PRIMARY KEY (entity_id, year, number),
    UNIQUE (entity_id, submission),
    FOREIGN KEY (entity_id, consultation) REFERENCES consultation (entity_id, consultation)
);
CREATE INDEX citizen_comment_of ON citizen_comment (entity_id, consultation, year, number);

-- Personal data of who sent it: kept for a time (docs/consultation.md), then deleted.
CREATE TABLE comment_person (
    entity_id    TEXT NOT NULL,
    year         BIGINT NOT NULL,
    number       BIGINT NOT NULL,
    name         TEXT NOT NULL,
    email        TEXT NOT NULL,
    locality     TEXT NOT NULL,
    consent      TEXT NOT NULL,     -- version of the text that they agreed to
    PRIMARY KEY (entity_id, year, number),
    FOREIGN KEY (entity_id, year, number) REFERENCES citizen_comment (entity_id, year, number)
);

-- Where comments came from, against floods: kept for a day.
CREATE TABLE comment_origin (
    entity_id    TEXT NOT NULL,
    origin       TEXT NOT NULL,
    year         BIGINT NOT NULL,
    number       BIGINT NOT NULL,
    at           TEXT NOT NULL,
    PRIMARY KEY (entity_id, origin, year, number),
    FOREIGN KEY (entity_id, year, number) REFERENCES citizen_comment (entity_id, year, number)
);
