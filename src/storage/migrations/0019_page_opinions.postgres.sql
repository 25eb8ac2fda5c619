-- «¿Le sirvió esta página?»: how many said yes and no of a page in a month, and what they missed.
-- Nobody is known by either: no account, no address, no moment finer than a day.

CREATE TABLE page_opinion (
    entity_id  TEXT NOT NULL,
    month      TEXT NOT NULL,      -- in Colombia: 2026-11
    page       TEXT NOT NULL,      -- its address in Spanish, without its query
    useful     BIGINT NOT NULL,
    not_useful BIGINT NOT NULL,
    PRIMARY KEY (entity_id, month, page)
);

CREATE TABLE page_remark (
    entity_id TEXT NOT NULL,
    remark    BIGINT NOT NULL,
    page      TEXT NOT NULL,
    day       TEXT NOT NULL,       -- in Colombia: kept a year from it
    words     TEXT NOT NULL,
    PRIMARY KEY (entity_id, remark)
);
CREATE INDEX page_remark_on ON page_remark (entity_id, day, remark);
