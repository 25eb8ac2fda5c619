-- Consultations that were made longer (procedure.md F7): until when they were open before, and why. Days
-- are ISO 8601 in Colombia, moments in UTC.

CREATE TABLE consultation_extension (
    entity_id    TEXT NOT NULL,
    consultation INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,  -- entry of the log that tells of it
    closed       TEXT NOT NULL,     -- the last day of comments before
    answers_due  TEXT NOT NULL,     -- the promised day before
    reason       TEXT NOT NULL,     -- public
    at           TEXT NOT NULL,
    PRIMARY KEY (entity_id, consultation, sequence),
    FOREIGN KEY (entity_id, consultation) REFERENCES consultation (entity_id, consultation)
) STRICT;
