-- Keys with which programs work in somebody's name (docs/api.md).

CREATE TABLE api_token (
    entity_id  TEXT NOT NULL,
    token_hash TEXT NOT NULL,     -- SHA-256 of what was shown once
    number     INTEGER NOT NULL,  -- of the entry of the log that tells of it
    person_id  TEXT NOT NULL,
    name       TEXT NOT NULL,
    scopes     TEXT NOT NULL,     -- tokens of domain::TokenScope, by comma
    unit_code  TEXT NOT NULL,     -- empty: as far as the roles of the person reach
    last_day   TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    used_at    TEXT,
    ended_at   TEXT,
    PRIMARY KEY (entity_id, token_hash),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
) STRICT;
CREATE INDEX api_token_by_person ON api_token (entity_id, person_id);
