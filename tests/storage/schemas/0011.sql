-- Schema 11, made by tools/schema_fixture. Kept for ever.
-- sqlite 4c7e57c0e908bc7a2dcbbec5e97293a0fecc86e9a084de94e29470a4fcf637cb
-- postgres d952ecf0595081d7e6dba3f09b8b442d5c08a30c56bb343b02c9aba060feddd4
INSERT INTO provider_trip (entity_id, state_hash, browser_hash, nonce, verifier, return_to, person_id, expires_at) VALUES ('entity', 'state_hash «1» ''ñ''', 'browser_hash «1» ''ñ''', 'nonce «1» ''ñ''', 'verifier «1» ''ñ''', 'return_to «1» ''ñ''', 'person_id «1» ''ñ''', 'expires_at «1» ''ñ''');
INSERT INTO provider_trip (entity_id, state_hash, browser_hash, nonce, verifier, return_to, person_id, expires_at) VALUES ('entity', 'state_hash «2» ''ñ''', 'browser_hash «2» ''ñ''', 'nonce «2» ''ñ''', 'verifier «2» ''ñ''', 'return_to «2» ''ñ''', NULL, 'expires_at «2» ''ñ''');
INSERT INTO provider_account (entity_id, issuer, subject, person_id, linked_at) VALUES ('entity', 'issuer «1» ''ñ''', 'subject «1» ''ñ''', 'person_id «1» ''ñ''', 'linked_at «1» ''ñ''');
INSERT INTO provider_account (entity_id, issuer, subject, person_id, linked_at) VALUES ('entity', 'issuer «2» ''ñ''', 'subject «2» ''ñ''', 'person_id «2» ''ñ''', 'linked_at «2» ''ñ''');
