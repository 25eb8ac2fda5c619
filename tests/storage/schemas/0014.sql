-- Schema 14, made by tools/schema_fixture. Kept for ever.
-- sqlite be1124cb9eacbf33dbecd84b9848e6e88f0eb5d5ac04f9099979906324d0ebb9
-- postgres c8b463524e1b699a8a1bbec4b0b1475c0b5c7573b73fb787d14dfb844a26a70e
INSERT INTO consultation_extension (entity_id, consultation, sequence, closed, answers_due, reason, at) VALUES ('entity', 1, 1, 'closed «1» ''ñ''', 'answers_due «1» ''ñ''', 'reason «1» ''ñ''', 'at «1» ''ñ''');
INSERT INTO consultation_extension (entity_id, consultation, sequence, closed, answers_due, reason, at) VALUES ('entity', 2, 2, 'closed «2» ''ñ''', 'answers_due «2» ''ñ''', 'reason «2» ''ñ''', 'at «2» ''ñ''');
