-- Workbooks on their way to become plans (domain/plan/import_session.hpp), what was typed in place of
-- their cells, and the columns that layouts of an entity were given. Moments are ISO 8601 in UTC.

ALTER TABLE formulation ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;  -- 1: its import was undone

CREATE TABLE import_session (
    entity_id   TEXT NOT NULL,
    number      INTEGER NOT NULL,   -- entry of the log with which it began
    person_id   TEXT NOT NULL,     -- who alone sees it
    file_name   TEXT NOT NULL,     -- personal
    digest      TEXT NOT NULL,     -- SHA-256 of the file
    file_bytes  INTEGER NOT NULL,
    file        BLOB NOT NULL,
    choices     TEXT NOT NULL,     -- sheets, columns and facts of the plan
    state       TEXT NOT NULL,
    begun_at    TEXT NOT NULL,
    plan_code   TEXT NOT NULL,     -- of what it became, or empty
    formulation INTEGER NOT NULL,
    is_new      INTEGER NOT NULL,   -- 1: the formulation began with it
    version     INTEGER NOT NULL,   -- of the formulation, afterwards
    first_entry INTEGER NOT NULL,   -- of the log, that tell how
    last_entry  INTEGER NOT NULL,
    PRIMARY KEY (entity_id, number)
) STRICT;

CREATE TABLE import_correction (
    entity_id    TEXT NOT NULL,
    number       INTEGER NOT NULL,
    sheet        TEXT NOT NULL,
    sheet_row    INTEGER NOT NULL,  -- from 0
    sheet_column INTEGER NOT NULL,  -- from 0
    text         TEXT NOT NULL,
    PRIMARY KEY (entity_id, number, sheet, sheet_row, sheet_column),
    FOREIGN KEY (entity_id, number) REFERENCES import_session (entity_id, number)
) STRICT;

CREATE TABLE import_mapping (
    entity_id   TEXT NOT NULL,
    fingerprint TEXT NOT NULL,     -- of a layout: its headings
    mapping     TEXT NOT NULL,
    PRIMARY KEY (entity_id, fingerprint)
) STRICT;
