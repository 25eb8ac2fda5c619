-- What was answered to a request that may come again: its effect happens once (docs/api.md).

CREATE TABLE idempotency_key (
    entity_id   TEXT NOT NULL,
    person_id   TEXT NOT NULL,   -- empty: somebody without an account
    key         TEXT NOT NULL,   -- that came with the request
    route       TEXT NOT NULL,   -- method and path
    action      TEXT NOT NULL,   -- what was done, as the log names it
    body_sha256 TEXT NOT NULL,
    answer      TEXT NOT NULL,   -- of the use case, the door makes status and words of it
    at          TEXT NOT NULL,
    PRIMARY KEY (entity_id, person_id, key, route, action)
);
CREATE INDEX idempotency_key_by_moment ON idempotency_key (entity_id, at);
