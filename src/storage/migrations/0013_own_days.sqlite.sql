-- Days on which an entity does not work, beside the holidays of the law (procedure.md R2). Days are ISO
-- 8601 in Colombia.

CREATE TABLE own_day (
    entity_id TEXT NOT NULL,
    day       TEXT NOT NULL,
    reason    TEXT NOT NULL,
    PRIMARY KEY (entity_id, day)
) STRICT;
