-- Schema 25, made by tools/schema_fixture. Kept for ever.
-- sqlite fe2d49492f3d4f325f401e0d371c5d2f91400c237bd4e8d92309dc51ad02f43a
-- postgres fe2d49492f3d4f325f401e0d371c5d2f91400c237bd4e8d92309dc51ad02f43a
INSERT INTO formulation_step (entity_id, plan_code, formulation, sequence, action, person_id, at, digest, case_number, reason, on_behalf_of, day) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 1, 'action «1» ''ñ''', 'person_id «1» ''ñ''', 'at «1» ''ñ''', 'digest «1» ''ñ''', 'case_number «1» ''ñ''', 'reason «1» ''ñ''', 'on_behalf_of «1» ''ñ''', 'day «1» ''ñ''');
INSERT INTO formulation_step (entity_id, plan_code, formulation, sequence, action, person_id, at, digest, case_number, reason, on_behalf_of, day) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 2, 'action «2» ''ñ''', 'person_id «2» ''ñ''', 'at «2» ''ñ''', 'digest «2» ''ñ''', 'case_number «2» ''ñ''', 'reason «2» ''ñ''', 'on_behalf_of «2» ''ñ''', NULL);
