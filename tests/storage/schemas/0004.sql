-- Schema 4, made by tools/schema_fixture. Kept for ever.
-- sqlite 1f7e1e6d0d80fe364c4fd33bc223c53105a16838d9093862cc0a3d9b3c659d87
-- postgres c0adb413bc5b0cd5b45f47e7b98dbfd4986c0b4912e2a4b8941b3bb65ca07f84
INSERT INTO formulation (entity_id, plan_code, formulation, unit_code, state, begun_from, edition, next_object, version) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 'unit_code «1» ''ñ''', 'state «1» ''ñ''', 'begun_from «1» ''ñ''', 1, 1, 1);
INSERT INTO formulation (entity_id, plan_code, formulation, unit_code, state, begun_from, edition, next_object, version) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 'unit_code «2» ''ñ''', 'state «2» ''ñ''', 'begun_from «2» ''ñ''', NULL, 2, 2);
INSERT INTO formulation_object (entity_id, plan_code, formulation, object, kind, parent, position, removed) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 1, 'kind «1» ''ñ''', 1, 1, 1);
INSERT INTO formulation_object (entity_id, plan_code, formulation, object, kind, parent, position, removed) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 2, 'kind «2» ''ñ''', 2, 2, 2);
INSERT INTO formulation_observation (entity_id, plan_code, formulation, sequence, object, cell, words, person_id, at, returned, resolved) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 1, 1, 'cell «1» ''ñ''', 'words «1» ''ñ''', 'person_id «1» ''ñ''', 'at «1» ''ñ''', 1, 1);
INSERT INTO formulation_observation (entity_id, plan_code, formulation, sequence, object, cell, words, person_id, at, returned, resolved) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 2, 2, 'cell «2» ''ñ''', 'words «2» ''ñ''', 'person_id «2» ''ñ''', 'at «2» ''ñ''', 2, 2);
INSERT INTO formulation_step (entity_id, plan_code, formulation, sequence, action, person_id, at, digest, case_number, reason) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 1, 'action «1» ''ñ''', 'person_id «1» ''ñ''', 'at «1» ''ñ''', 'digest «1» ''ñ''', 'case_number «1» ''ñ''', 'reason «1» ''ñ''');
INSERT INTO formulation_step (entity_id, plan_code, formulation, sequence, action, person_id, at, digest, case_number, reason) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 2, 'action «2» ''ñ''', 'person_id «2» ''ñ''', 'at «2» ''ñ''', 'digest «2» ''ñ''', 'case_number «2» ''ñ''', 'reason «2» ''ñ''');
INSERT INTO formulation_cell (entity_id, plan_code, formulation, object, name, text, sequence) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 1, 'name «1» ''ñ''', 'text «1» ''ñ''', 1);
INSERT INTO formulation_cell (entity_id, plan_code, formulation, object, name, text, sequence) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 2, 'name «2» ''ñ''', 'text «2» ''ñ''', 2);
