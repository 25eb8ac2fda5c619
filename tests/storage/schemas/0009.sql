-- Schema 9, made by tools/schema_fixture. Kept for ever.
-- sqlite ec65fff079cc54c92b55a7c7424224e551f23e1fbdcbd02755302731549aa5cd
-- postgres c821d8a0e1cf29745b2e6d199d880a5fa44c62824face07e52ad764e4bc3e9b2
INSERT INTO idempotency_key (entity_id, person_id, key, route, action, body_sha256, answer, at) VALUES ('entity', 'person_id «1» ''ñ''', 'key «1» ''ñ''', 'route «1» ''ñ''', 'action «1» ''ñ''', 'body_sha256 «1» ''ñ''', 'answer «1» ''ñ''', 'at «1» ''ñ''');
INSERT INTO idempotency_key (entity_id, person_id, key, route, action, body_sha256, answer, at) VALUES ('entity', 'person_id «2» ''ñ''', 'key «2» ''ñ''', 'route «2» ''ñ''', 'action «2» ''ñ''', 'body_sha256 «2» ''ñ''', 'answer «2» ''ñ''', 'at «2» ''ñ''');
