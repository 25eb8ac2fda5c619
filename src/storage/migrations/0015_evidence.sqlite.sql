-- Files that prove something, by their content: the same file is kept once (docs/methodology.md), and what
-- was recorded names it. Moments are ISO 8601 in UTC.

CREATE TABLE evidence (
    entity_id TEXT NOT NULL,
    digest    TEXT NOT NULL,     -- SHA-256 of the content, in hexadecimal
    kind      TEXT NOT NULL,     -- as its content shows
    bytes     INTEGER NOT NULL,
    content   BLOB NOT NULL,
    at        TEXT NOT NULL,     -- when it first came
    PRIMARY KEY (entity_id, digest)
) STRICT;

CREATE TABLE session_evidence (
    entity_id    TEXT NOT NULL,
    plan_code    TEXT NOT NULL,
    formulation  INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,  -- of the working session
    digest       TEXT NOT NULL,
    file_name    TEXT NOT NULL,     -- personal: it may hold a name
    PRIMARY KEY (entity_id, plan_code, formulation, sequence, digest),
    FOREIGN KEY (entity_id, plan_code, formulation, sequence)
        REFERENCES working_session (entity_id, plan_code, formulation, sequence),
    FOREIGN KEY (entity_id, digest) REFERENCES evidence (entity_id, digest)
) STRICT;
