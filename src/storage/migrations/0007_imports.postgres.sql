-- Workbooks on their way to become plans (domain/plan/import_session.hpp), what was typed in place of
-- their cells, and the columns that layouts of an entity were given. Moments are ISO 8601 in UTC.

ALTER TABLE formulation ADD COLUMN removed BIGINT NOT NULL DEFAULT 0;  -- 1: its import was undone

CREATE TABLE import_session (
    entity_id   TEXT NOT NULL,
    number      BIGINT NOT NULL,   -- entry of the log with which it began
    person_id   TEXT NOT NULL,     -- who alone sees it
    file_name   TEXT NOT NULL,     -- personal
    digest      TEXT NOT NULL,     -- SHA-256 of the file
    file_bytes  BIGINT NOT NULL,
    file        BYTEA NOT NULL,
    choices     TEXT NOT NULL,     -- sheets, columns and facts of the plan
    state       TEXT NOT NULL,
    begun_at    TEXT NOT NULL,
    plan_code   TEXT NOT NULL,     -- of what it became, or empty
    formulation BIGINT NOT NULL,
    is_new      BIGINT NOT NULL,   -- 1: the formulation began with it
    version     BIGINT NOT NULL,   -- of the formulation, afterwards
    first_entry BIGINT NOT NULL,   -- of the log, that tell how
    last_entry  BIGINT NOT NULL,
    PRIMARY KEY (entity_id, number)
);

CREATE TABLE import_correction (
    entity_id    TEXT NOT NULL,
    number       BIGINT NOT NULL,
    sheet        TEXT NOT NULL,
    sheet_row    BIGINT NOT NULL,  -- from 0
    sheet_column BIGINT NOT NULL,  -- from 0
    text         TEXT NOT NULL,
    PRIMARY KEY (entity_id, number, sheet, sheet_row, sheet_column),
    FOREIGN KEY (entity_id, number) REFERENCES import_session (entity_id, number)
);

CREATE TABLE import_mapping (
    entity_id   TEXT NOT NULL,
    fingerprint TEXT NOT NULL,     -- of a layout: its headings
    mapping     TEXT NOT NULL,
    PRIMARY KEY (entity_id, fingerprint)
);
