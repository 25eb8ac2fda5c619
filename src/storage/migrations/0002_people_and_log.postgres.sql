-- People, what they may do, and the log of all that they do. Moments are ISO 8601 in UTC, days are
-- ISO 8601 in Colombia. Secrets that the program hands out are kept as their SHA-256.

CREATE TABLE unit (
    entity_id   TEXT NOT NULL,
    unit_code   TEXT NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    parent_code TEXT,              -- none: the entity itself
    version     BIGINT NOT NULL,
    PRIMARY KEY (entity_id, unit_code),
    FOREIGN KEY (entity_id, parent_code) REFERENCES unit (entity_id, unit_code)
);

CREATE TABLE person (
    entity_id  TEXT NOT NULL,
    person_id  TEXT NOT NULL,      -- a random number: the log names people by it alone
    name       TEXT NOT NULL,
    email      TEXT NOT NULL,      -- in lower case: what people sign in with
    state      TEXT NOT NULL,
    created_at TEXT NOT NULL,
    version    BIGINT NOT NULL,
    PRIMARY KEY (entity_id, person_id),
    UNIQUE (entity_id, email)
);

CREATE TABLE credential (
    entity_id      TEXT NOT NULL,
    person_id      TEXT NOT NULL,
    password_hash  TEXT NOT NULL,  -- argon2id, PHC
    changed_at     TEXT NOT NULL,
    totp_secret    TEXT,           -- base32, none: no second factor
    totp_confirmed BIGINT NOT NULL,
    totp_last_step BIGINT NOT NULL,
    PRIMARY KEY (entity_id, person_id),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
);

CREATE TABLE recovery_code (
    entity_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    used_at   TEXT,
    PRIMARY KEY (entity_id, person_id, code_hash),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
);

CREATE TABLE role_held (
    entity_id  TEXT NOT NULL,
    role_id    TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    role       TEXT NOT NULL,
    unit_code  TEXT NOT NULL,
    from_date  TEXT NOT NULL,
    until_date TEXT,               -- the last day, none: until it is ended
    version    BIGINT NOT NULL,
    PRIMARY KEY (entity_id, role_id),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id),
    FOREIGN KEY (entity_id, unit_code) REFERENCES unit (entity_id, unit_code)
);
CREATE INDEX role_held_by_person ON role_held (entity_id, person_id);

CREATE TABLE single_use_link (
    entity_id  TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    person_id  TEXT,               -- none: for the first administrator
    expires_at TEXT NOT NULL,
    used_at    TEXT,
    PRIMARY KEY (entity_id, token_hash)
);

CREATE TABLE session (
    entity_id  TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    stage      TEXT NOT NULL,
    form_token TEXT NOT NULL,      -- that every form of the session carries
    peer       TEXT NOT NULL,
    browser    TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    ended_at   TEXT,
    PRIMARY KEY (entity_id, token_hash),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
);
CREATE INDEX session_by_person ON session (entity_id, person_id);

CREATE TABLE sign_in_failure (
    entity_id TEXT NOT NULL,
    subject   TEXT NOT NULL,       -- digest of the address that was typed, or of the peer
    failures  BIGINT NOT NULL,
    last_at   TEXT NOT NULL,
    PRIMARY KEY (entity_id, subject)
);

CREATE TABLE log_head (
    entity_id TEXT NOT NULL PRIMARY KEY,
    sequence  BIGINT NOT NULL,
    hash      TEXT NOT NULL
);

CREATE TABLE log_entry (
    entity_id       TEXT NOT NULL,
    sequence        BIGINT NOT NULL CHECK (sequence > 0),  -- from 1, without a gap
    at              TEXT NOT NULL,
    action          TEXT NOT NULL,
    person_id       TEXT NOT NULL,     -- empty: the program itself, or somebody not known
    on_behalf_of    TEXT NOT NULL,
    role            TEXT NOT NULL,
    session         TEXT NOT NULL,
    object_kind     TEXT NOT NULL,
    object          TEXT NOT NULL,
    changes         TEXT NOT NULL,     -- JSON: [{"after", "before", "field"}]
    reason          TEXT NOT NULL,
    personal_digest TEXT NOT NULL,     -- of what log_personal holds, empty: nothing
    previous        TEXT NOT NULL,     -- hash of the entry before
    hash            TEXT NOT NULL,
    PRIMARY KEY (entity_id, sequence)
);
CREATE INDEX log_entry_by_object ON log_entry (entity_id, object_kind, object, sequence);
CREATE INDEX log_entry_by_person ON log_entry (entity_id, person_id, sequence);

CREATE TABLE log_personal (
    entity_id TEXT NOT NULL,
    sequence  BIGINT NOT NULL,
    salt      TEXT NOT NULL,
    content   TEXT NOT NULL,           -- JSON, as changes
    PRIMARY KEY (entity_id, sequence)
);

CREATE TABLE log_checkpoint (
    entity_id  TEXT NOT NULL,
    sequence   BIGINT NOT NULL,
    hash       TEXT NOT NULL,
    at         TEXT NOT NULL,
    public_key TEXT NOT NULL,          -- Ed25519, in hexadecimal
    signature  TEXT NOT NULL,
    PRIMARY KEY (entity_id, sequence)
);
