-- Schema 17, made by tools/schema_fixture. Kept for ever.
-- sqlite 37e1b45202bdbcab78a802dfc89b9c79cd456f8eac638465ee86e5d83d1324fc
-- postgres 097f95ed92696ea9bc8ced41253bcb380b01d905d6300e014b61cd0f58943427
INSERT INTO unsent_form (entity_id, person_id, path, back, fields, lacks, at) VALUES ('entity', 'person_id «1» ''ñ''', 'path «1» ''ñ''', 'back «1» ''ñ''', 'fields «1» ''ñ''', 'lacks «1» ''ñ''', 'at «1» ''ñ''');
INSERT INTO unsent_form (entity_id, person_id, path, back, fields, lacks, at) VALUES ('entity', 'person_id «2» ''ñ''', 'path «2» ''ñ''', 'back «2» ''ñ''', 'fields «2» ''ñ''', 'lacks «2» ''ñ''', 'at «2» ''ñ''');
