-- Schema 11, made by tools/schema_fixture. Kept for ever.
-- sqlite 8adce9cae3adafcda0bdec22e0f1ecb7ba4dc8b20c10af875dac24a0ecf6ae75
-- postgres 12f45f2096e3a08bbea2b24c17e0f080037a4c9e0c9b214471b44846c88821ac
INSERT INTO provider_trip (entity_id, state_hash, browser_hash, nonce, verifier, return_to, person_id, expires_at) VALUES ('entity', 'state_hash «1» ''ñ''', 'browser_hash «1» ''ñ''', 'nonce «1» ''ñ''', 'verifier «1» ''ñ''', 'return_to «1» ''ñ''', 'person_id «1» ''ñ''', 'expires_at «1» ''ñ''');
INSERT INTO provider_trip (entity_id, state_hash, browser_hash, nonce, verifier, return_to, person_id, expires_at) VALUES ('entity', 'state_hash «2» ''ñ''', 'browser_hash «2» ''ñ''', 'nonce «2» ''ñ''', 'verifier «2» ''ñ''', 'return_to «2» ''ñ''', NULL, 'expires_at «2» ''ñ''');
INSERT INTO provider_account (entity_id, issuer, subject, person_id, linked_at) VALUES ('entity', 'issuer «1» ''ñ''', 'subject «1» ''ñ''', 'person_id «1» ''ñ''', 'linked_at «1» ''ñ''');
INSERT INTO provider_account (entity_id, issuer, subject, person_id, linked_at) VALUES ('entity', 'issuer «2» ''ñ''', 'subject «2» ''ñ''', 'person_id «2» ''ñ''', 'linked_at «2» ''ñ''');
