-- Schema 20, made by tools/schema_fixture. Kept for ever.
-- sqlite d8576b0ec77dbbab59f36e8fd52cf506c34e63bcc81f62c24161d381202853c2
-- postgres 6c9210c492f7a9666fa087c97379309a10baf2ae6671ed87fab8abc369d1cb84
INSERT INTO notice_mark (entity_id, person_id, sequence) VALUES ('entity', 'person_id «1» ''ñ''', 1);
INSERT INTO notice_mark (entity_id, person_id, sequence) VALUES ('entity', 'person_id «2» ''ñ''', 2);
