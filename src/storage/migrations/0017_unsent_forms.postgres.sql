-- What somebody typed into a form that came when their session had ended: kept for them alone until
-- they sign in again (docs/sign-in.md). The last one of each person; no password, token or file.

CREATE TABLE unsent_form (
    entity_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    path      TEXT NOT NULL,     -- that it was sent to
    back      TEXT NOT NULL,     -- of the page that holds the form
    fields    TEXT NOT NULL,     -- application/x-www-form-urlencoded
    lacks     TEXT NOT NULL,     -- what was not kept of it: nothing, password, files
    at        TEXT NOT NULL,
    PRIMARY KEY (entity_id, person_id),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
);
