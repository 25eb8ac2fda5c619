-- Schema 15, made by tools/schema_fixture. Kept for ever.
-- sqlite ea6eb9258d117bf75216ff8934a0da21c1fd379556a8d9c28324a9725080a1cd
-- postgres 18812540ba1548da0ab61f62135341d844040622888a54a9971b6ef84b2f8d7c
INSERT INTO evidence (entity_id, digest, kind, bytes, content, at) VALUES ('entity', 'digest «1» ''ñ''', 'kind «1» ''ñ''', 1, X'0100ff', 'at «1» ''ñ''');
INSERT INTO evidence (entity_id, digest, kind, bytes, content, at) VALUES ('entity', 'digest «2» ''ñ''', 'kind «2» ''ñ''', 2, X'0200ff', 'at «2» ''ñ''');
INSERT INTO session_evidence (entity_id, plan_code, formulation, sequence, digest, file_name) VALUES ('entity', 'plan_code «1» ''ñ''', 1, 1, 'digest «1» ''ñ''', 'file_name «1» ''ñ''');
INSERT INTO session_evidence (entity_id, plan_code, formulation, sequence, digest, file_name) VALUES ('entity', 'plan_code «2» ''ñ''', 2, 2, 'digest «2» ''ñ''', 'file_name «2» ''ñ''');
