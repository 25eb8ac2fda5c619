-- Schema 2, made by tools/schema_fixture. Kept for ever.
-- sqlite 78cad9090a3c19b48a34712f189733b5926b274cabe2275dc32c80721cf8aeb7
-- postgres a524a1453d5def2fa779e83ec3b74bdd7d5e08a87c595edd8c11432093ae9815
INSERT INTO log_checkpoint (entity_id, sequence, hash, at, public_key, signature) VALUES ('entity', 1, 'hash «1» ''ñ''', 'at «1» ''ñ''', 'public_key «1» ''ñ''', 'signature «1» ''ñ''');
INSERT INTO log_checkpoint (entity_id, sequence, hash, at, public_key, signature) VALUES ('entity', 2, 'hash «2» ''ñ''', 'at «2» ''ñ''', 'public_key «2» ''ñ''', 'signature «2» ''ñ''');
INSERT INTO log_entry (entity_id, sequence, at, action, person_id, on_behalf_of, role, session, object_kind, object, changes, reason, personal_digest, previous, hash) VALUES ('entity', 1, 'at «1» ''ñ''', 'action «1» ''ñ''', 'person_id «1» ''ñ''', 'on_behalf_of «1» ''ñ''', 'role «1» ''ñ''', 'session «1» ''ñ''', 'object_kind «1» ''ñ''', 'object «1» ''ñ''', 'changes «1» ''ñ''', 'reason «1» ''ñ''', 'personal_digest «1» ''ñ''', 'previous «1» ''ñ''', 'hash «1» ''ñ''');
INSERT INTO log_entry (entity_id, sequence, at, action, person_id, on_behalf_of, role, session, object_kind, object, changes, reason, personal_digest, previous, hash) VALUES ('entity', 2, 'at «2» ''ñ''', 'action «2» ''ñ''', 'person_id «2» ''ñ''', 'on_behalf_of «2» ''ñ''', 'role «2» ''ñ''', 'session «2» ''ñ''', 'object_kind «2» ''ñ''', 'object «2» ''ñ''', 'changes «2» ''ñ''', 'reason «2» ''ñ''', 'personal_digest «2» ''ñ''', 'previous «2» ''ñ''', 'hash «2» ''ñ''');
INSERT INTO log_head (entity_id, sequence, hash) VALUES ('entity', 1, 'hash «1» ''ñ''');
INSERT INTO log_personal (entity_id, sequence, salt, content) VALUES ('entity', 1, 'salt «1» ''ñ''', 'content «1» ''ñ''');
INSERT INTO log_personal (entity_id, sequence, salt, content) VALUES ('entity', 2, 'salt «2» ''ñ''', 'content «2» ''ñ''');
INSERT INTO person (entity_id, person_id, name, email, state, created_at, version) VALUES ('entity', 'person_id «1» ''ñ''', 'name «1» ''ñ''', 'email «1» ''ñ''', 'state «1» ''ñ''', 'created_at «1» ''ñ''', 1);
INSERT INTO person (entity_id, person_id, name, email, state, created_at, version) VALUES ('entity', 'person_id «2» ''ñ''', 'name «2» ''ñ''', 'email «2» ''ñ''', 'state «2» ''ñ''', 'created_at «2» ''ñ''', 2);
INSERT INTO sign_in_failure (entity_id, subject, failures, last_at) VALUES ('entity', 'subject «1» ''ñ''', 1, 'last_at «1» ''ñ''');
INSERT INTO sign_in_failure (entity_id, subject, failures, last_at) VALUES ('entity', 'subject «2» ''ñ''', 2, 'last_at «2» ''ñ''');
INSERT INTO single_use_link (entity_id, token_hash, purpose, person_id, expires_at, used_at) VALUES ('entity', 'token_hash «1» ''ñ''', 'purpose «1» ''ñ''', 'person_id «1» ''ñ''', 'expires_at «1» ''ñ''', 'used_at «1» ''ñ''');
INSERT INTO single_use_link (entity_id, token_hash, purpose, person_id, expires_at, used_at) VALUES ('entity', 'token_hash «2» ''ñ''', 'purpose «2» ''ñ''', NULL, 'expires_at «2» ''ñ''', NULL);
INSERT INTO unit (entity_id, unit_code, name, kind, parent_code, version) VALUES ('entity', 'unit_code «1» ''ñ''', 'name «1» ''ñ''', 'kind «1» ''ñ''', NULL, 1);
INSERT INTO unit (entity_id, unit_code, name, kind, parent_code, version) VALUES ('entity', 'unit_code «2» ''ñ''', 'name «2» ''ñ''', 'kind «2» ''ñ''', 'unit_code «1» ''ñ''', 2);
INSERT INTO credential (entity_id, person_id, password_hash, changed_at, totp_secret, totp_confirmed, totp_last_step) VALUES ('entity', 'person_id «1» ''ñ''', 'password_hash «1» ''ñ''', 'changed_at «1» ''ñ''', 'totp_secret «1» ''ñ''', 1, 1);
INSERT INTO credential (entity_id, person_id, password_hash, changed_at, totp_secret, totp_confirmed, totp_last_step) VALUES ('entity', 'person_id «2» ''ñ''', 'password_hash «2» ''ñ''', 'changed_at «2» ''ñ''', NULL, 2, 2);
INSERT INTO recovery_code (entity_id, person_id, code_hash, used_at) VALUES ('entity', 'person_id «1» ''ñ''', 'code_hash «1» ''ñ''', 'used_at «1» ''ñ''');
INSERT INTO recovery_code (entity_id, person_id, code_hash, used_at) VALUES ('entity', 'person_id «2» ''ñ''', 'code_hash «2» ''ñ''', NULL);
INSERT INTO role_held (entity_id, role_id, person_id, role, unit_code, from_date, until_date, version) VALUES ('entity', 'role_id «1» ''ñ''', 'person_id «1» ''ñ''', 'role «1» ''ñ''', 'unit_code «1» ''ñ''', 'from_date «1» ''ñ''', 'until_date «1» ''ñ''', 1);
INSERT INTO role_held (entity_id, role_id, person_id, role, unit_code, from_date, until_date, version) VALUES ('entity', 'role_id «2» ''ñ''', 'person_id «2» ''ñ''', 'role «2» ''ñ''', 'unit_code «2» ''ñ''', 'from_date «2» ''ñ''', NULL, 2);
INSERT INTO session (entity_id, token_hash, person_id, stage, form_token, peer, browser, created_at, seen_at, ended_at) VALUES ('entity', 'token_hash «1» ''ñ''', 'person_id «1» ''ñ''', 'stage «1» ''ñ''', 'form_token «1» ''ñ''', 'peer «1» ''ñ''', 'browser «1» ''ñ''', 'created_at «1» ''ñ''', 'seen_at «1» ''ñ''', 'ended_at «1» ''ñ''');
INSERT INTO session (entity_id, token_hash, person_id, stage, form_token, peer, browser, created_at, seen_at, ended_at) VALUES ('entity', 'token_hash «2» ''ñ''', 'person_id «2» ''ñ''', 'stage «2» ''ñ''', 'form_token «2» ''ñ''', 'peer «2» ''ñ''', 'browser «2» ''ñ''', 'created_at «2» ''ñ''', 'seen_at «2» ''ñ''', NULL);
