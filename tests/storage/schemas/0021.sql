-- Schema 21, made by tools/schema_fixture. Kept for ever.
-- sqlite 5e9e6c73d406a3eaf066f05dcf48b8331879d6c68dba0eec6cfd86e2053616cf
-- postgres e0f77ffd8c955a5d71e735c0efc417c23ad710dd336595b96c8326fa6eb81674
INSERT INTO formulation_review (entity_id, plan_code, formulation, person_id, since) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 'person_id «1» ''ñ''', 'since «1» ''ñ''');
INSERT INTO formulation_review (entity_id, plan_code, formulation, person_id, since) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 'person_id «2» ''ñ''', 'since «2» ''ñ''');
INSERT INTO formulation_conformity (entity_id, plan_code, formulation, object, digest, person_id, at) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 1, 'digest «1» ''ñ''', 'person_id «1» ''ñ''', 'at «1» ''ñ''');
INSERT INTO formulation_conformity (entity_id, plan_code, formulation, object, digest, person_id, at) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 2, 'digest «2» ''ñ''', 'person_id «2» ''ñ''', 'at «2» ''ñ''');
