-- How far each person has read the notices, which are entries of the log by what was done.

CREATE INDEX log_entry_by_action ON log_entry (entity_id, action, sequence);

CREATE TABLE notice_mark (
    entity_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    sequence  BIGINT NOT NULL CHECK (sequence > 0),  -- of the last entry that was read
    PRIMARY KEY (entity_id, person_id),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
);
