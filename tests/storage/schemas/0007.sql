-- Schema 7, made by tools/schema_fixture. Kept for ever.
-- sqlite acfbc2cd3c4d4d9143026095bc92738e40ac1e07679c4f06f6e09ccbed738372
-- postgres f5005cc7d6015cc83d2d26078751821cc5995c53728c780142c74005303ee928
INSERT INTO import_mapping (entity_id, fingerprint, mapping) VALUES ('entity', 'fingerprint «1» ''ñ''', 'mapping «1» ''ñ''');
INSERT INTO import_mapping (entity_id, fingerprint, mapping) VALUES ('entity', 'fingerprint «2» ''ñ''', 'mapping «2» ''ñ''');
INSERT INTO import_session (entity_id, number, person_id, file_name, digest, file_bytes, file, choices, state, begun_at, plan_code, formulation, is_new, version, first_entry, last_entry) VALUES ('entity', 1, 'person_id «1» ''ñ''', 'file_name «1» ''ñ''', 'digest «1» ''ñ''', 1, X'0100ff', 'choices «1» ''ñ''', 'state «1» ''ñ''', 'begun_at «1» ''ñ''', 'plan_code «1» ''ñ''', 1, 1, 1, 1, 1);
INSERT INTO import_session (entity_id, number, person_id, file_name, digest, file_bytes, file, choices, state, begun_at, plan_code, formulation, is_new, version, first_entry, last_entry) VALUES ('entity', 2, 'person_id «2» ''ñ''', 'file_name «2» ''ñ''', 'digest «2» ''ñ''', 2, X'0200ff', 'choices «2» ''ñ''', 'state «2» ''ñ''', 'begun_at «2» ''ñ''', 'plan_code «2» ''ñ''', 2, 2, 2, 2, 2);
INSERT INTO formulation (entity_id, plan_code, formulation, unit_code, state, begun_from, edition, next_object, version, removed) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 'unit_code «1» ''ñ''', 'state «1» ''ñ''', 'begun_from «1» ''ñ''', 1, 1, 1, 1);
INSERT INTO formulation (entity_id, plan_code, formulation, unit_code, state, begun_from, edition, next_object, version, removed) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 'unit_code «2» ''ñ''', 'state «2» ''ñ''', 'begun_from «2» ''ñ''', NULL, 2, 2, 2);
INSERT INTO import_correction (entity_id, number, sheet, sheet_row, sheet_column, text) VALUES ('entity', 1, 'sheet «1» ''ñ''', 1, 1, 'text «1» ''ñ''');
INSERT INTO import_correction (entity_id, number, sheet, sheet_row, sheet_column, text) VALUES ('entity', 2, 'sheet «2» ''ñ''', 2, 2, 'text «2» ''ñ''');
