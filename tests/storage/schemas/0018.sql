-- Schema 18, made by tools/schema_fixture. Kept for ever.
-- sqlite bc6e0e79500c6fb0a8c0d58b27806bad4ae20d5b824fa4866d09e5976dcfe7dd
-- postgres bc6e0e79500c6fb0a8c0d58b27806bad4ae20d5b824fa4866d09e5976dcfe7dd
INSERT INTO role_held (entity_id, role_id, person_id, role, unit_code, from_date, until_date, version, ended_at) VALUES ('entity', 'role_id «1» ''ñ''', 'person_id «1» ''ñ''', 'role «1» ''ñ''', 'unit_code «1» ''ñ''', 'from_date «1» ''ñ''', 'until_date «1» ''ñ''', 1, 'ended_at «1» ''ñ''');
INSERT INTO role_held (entity_id, role_id, person_id, role, unit_code, from_date, until_date, version, ended_at) VALUES ('entity', 'role_id «2» ''ñ''', 'person_id «2» ''ñ''', 'role «2» ''ñ''', 'unit_code «2» ''ñ''', 'from_date «2» ''ñ''', NULL, 2, NULL);
