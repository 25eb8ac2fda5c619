-- Schema 9, made by tools/schema_fixture. Kept for ever.
-- sqlite 039563c132ee523df564c808319a88f793d5ac444deeb2817007d50e352abc46
-- postgres e9d63e04a9f41527d633f2eb070c2839f367007736b9deebed9762664052ada5
INSERT INTO idempotency_key (entity_id, person_id, key, route, action, body_sha256, answer, at) VALUES ('entity', 'person_id «1» ''ñ''', 'key «1» ''ñ''', 'route «1» ''ñ''', 'action «1» ''ñ''', 'body_sha256 «1» ''ñ''', 'answer «1» ''ñ''', 'at «1» ''ñ''');
INSERT INTO idempotency_key (entity_id, person_id, key, route, action, body_sha256, answer, at) VALUES ('entity', 'person_id «2» ''ñ''', 'key «2» ''ñ''', 'route «2» ''ñ''', 'action «2» ''ñ''', 'body_sha256 «2» ''ñ''', 'answer «2» ''ñ''', 'at «2» ''ñ''');
