-- Accounts that the entity's provider of OpenID Connect gives, linked to people, and the way of a
-- browser to it and back.

CREATE TABLE provider_account (
    entity_id TEXT NOT NULL,
    issuer    TEXT NOT NULL,
    subject   TEXT NOT NULL,       -- who, for ever, at that issuer
    person_id TEXT NOT NULL,
    linked_at TEXT NOT NULL,
    PRIMARY KEY (entity_id, issuer, subject),
    UNIQUE (entity_id, person_id, issuer),
    FOREIGN KEY (entity_id, person_id) REFERENCES person (entity_id, person_id)
) STRICT;

CREATE TABLE provider_trip (
    entity_id    TEXT NOT NULL,
    state_hash   TEXT NOT NULL,    -- as the next: SHA-256 of what only that browser holds
    browser_hash TEXT NOT NULL,
    nonce        TEXT NOT NULL,
    verifier     TEXT NOT NULL,
    return_to    TEXT NOT NULL,    -- a path of ours
    person_id    TEXT,             -- who links an account, none: somebody signs in
    expires_at   TEXT NOT NULL,
    PRIMARY KEY (entity_id, state_hash)
) STRICT;
