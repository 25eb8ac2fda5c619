-- Schema 13, made by tools/schema_fixture. Kept for ever.
-- sqlite 93648eef5778cf4f10c5b9081c100795e4871367fc375fe5b6d825d5cb9548fb
-- postgres 2f23505be49c64ce2703696db94c3e4a765e25b21c656e3f6f8b4878cfe11c66
INSERT INTO own_day (entity_id, day, reason) VALUES ('entity', 'day «1» ''ñ''', 'reason «1» ''ñ''');
INSERT INTO own_day (entity_id, day, reason) VALUES ('entity', 'day «2» ''ñ''', 'reason «2» ''ñ''');
