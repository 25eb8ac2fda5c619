-- Schema 22, made by tools/schema_fixture. Kept for ever.
-- sqlite ba5413d589f99d6fe368fa0f26092e155dc8e911fe895614c36afe3c45d830de
-- postgres ba5413d589f99d6fe368fa0f26092e155dc8e911fe895614c36afe3c45d830de
INSERT INTO unit (entity_id, unit_code, name, kind, parent_code, version, closed_at) VALUES ('entity', 'unit_code «1» ''ñ''', 'name «1» ''ñ''', 'kind «1» ''ñ''', NULL, 1, 'closed_at «1» ''ñ''');
INSERT INTO unit (entity_id, unit_code, name, kind, parent_code, version, closed_at) VALUES ('entity', 'unit_code «2» ''ñ''', 'name «2» ''ñ''', 'kind «2» ''ñ''', 'unit_code «1» ''ñ''', 2, NULL);
