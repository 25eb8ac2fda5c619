-- Mails to be sent, what people prefer, roles lent, and addresses of calendars. Moments are ISO 8601
-- in UTC, days are ISO 8601 in Colombia. Secrets are kept as their SHA-256, but for a link that a
-- mail still has to carry: it is erased when the mail is sent or given up.

CREATE TABLE mail (
    entity_id     TEXT NOT NULL,
    mail_id       TEXT NOT NULL,     -- of what caused it
    kind          TEXT NOT NULL,
    person_id     TEXT NOT NULL,     -- to whom: neither address nor words wait here
    object        TEXT NOT NULL,     -- code of a plan, or empty
    secret        TEXT NOT NULL,     -- token of a link, or empty
    state         TEXT NOT NULL,     -- waiting, sent, dropped, given-up
    created_at    TEXT NOT NULL,
    next_at       TEXT NOT NULL,
    tries         INTEGER NOT NULL,
    claimed_until TEXT NOT NULL,     -- an instance of the program is at it, empty: none
    ended_at      TEXT,
    failure       TEXT NOT NULL,     -- of the last try
    PRIMARY KEY (entity_id, mail_id)
) STRICT;
CREATE INDEX mail_by_state ON mail (entity_id, state, next_at);

CREATE TABLE preference (
    entity_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    language  TEXT NOT NULL,
    digest    TEXT NOT NULL,
    shortcuts TEXT NOT NULL,
    PRIMARY KEY (entity_id, person_id),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
) STRICT;

CREATE TABLE delegation (
    entity_id     TEXT NOT NULL,
    delegation_id TEXT NOT NULL,
    role_id       TEXT NOT NULL,
    delegator_id  TEXT NOT NULL,
    delegate_id   TEXT NOT NULL,
    unit_code     TEXT NOT NULL,
    from_date     TEXT NOT NULL,
    until_date    TEXT NOT NULL,     -- the last day
    ended_at      TEXT,
    PRIMARY KEY (entity_id, delegation_id),
    FOREIGN KEY (entity_id, role_id) REFERENCES role_held (entity_id, role_id),
    FOREIGN KEY (entity_id, delegator_id) REFERENCES person (entity_id, person_id),
    FOREIGN KEY (entity_id, delegate_id) REFERENCES person (entity_id, person_id),
    FOREIGN KEY (entity_id, unit_code) REFERENCES unit (entity_id, unit_code)
) STRICT;
CREATE INDEX delegation_by_delegate ON delegation (entity_id, delegate_id);
CREATE INDEX delegation_by_delegator ON delegation (entity_id, delegator_id);

CREATE TABLE calendar_address (
    entity_id  TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (entity_id, person_id),
    UNIQUE (entity_id, token_hash),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
) STRICT;

ALTER TABLE session ADD COLUMN delegation_id TEXT NOT NULL DEFAULT '';           -- by which its person acts
ALTER TABLE formulation_step ADD COLUMN on_behalf_of TEXT NOT NULL DEFAULT '';   -- the number of who delegated
