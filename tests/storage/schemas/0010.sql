-- Schema 10, made by tools/schema_fixture. Kept for ever.
-- sqlite 6e209de59c4769e91214518d5f9476798584ad381120ae3e9cfff75b1e0d940e
-- postgres 9f9ecac8eae31a18878efe5310802d618b7848ccf99e347c9019dae24c73a96d
INSERT INTO api_token (entity_id, token_hash, number, person_id, name, scopes, unit_code, last_day, made_at, used_at, ended_at) VALUES ('entity', 'token_hash «1» ''ñ''', 1, 'person_id «1» ''ñ''', 'name «1» ''ñ''', 'scopes «1» ''ñ''', 'unit_code «1» ''ñ''', 'last_day «1» ''ñ''', 'made_at «1» ''ñ''', 'used_at «1» ''ñ''', 'ended_at «1» ''ñ''');
INSERT INTO api_token (entity_id, token_hash, number, person_id, name, scopes, unit_code, last_day, made_at, used_at, ended_at) VALUES ('entity', 'token_hash «2» ''ñ''', 2, 'person_id «2» ''ñ''', 'name «2» ''ñ''', 'scopes «2» ''ñ''', 'unit_code «2» ''ñ''', 'last_day «2» ''ñ''', 'made_at «2» ''ñ''', NULL, NULL);
