-- Schema 19, made by tools/schema_fixture. Kept for ever.
-- sqlite 14d8184d25b904e5791429a12618a340b5b67762cd999b8e642e23aeb7339939
-- postgres 950f5b036ccfe0fd2fd67ce13afb0cab7f1a4662996e568ff9e87a2b37d78168
INSERT INTO page_opinion (entity_id, month, page, useful, not_useful) VALUES ('entity', 'month «1» ''ñ''', 'page «1» ''ñ''', 1, 1);
INSERT INTO page_opinion (entity_id, month, page, useful, not_useful) VALUES ('entity', 'month «2» ''ñ''', 'page «2» ''ñ''', 2, 2);
INSERT INTO page_remark (entity_id, remark, page, day, words) VALUES ('entity', 1, 'page «1» ''ñ''', 'day «1» ''ñ''', 'words «1» ''ñ''');
INSERT INTO page_remark (entity_id, remark, page, day, words) VALUES ('entity', 2, 'page «2» ''ñ''', 'day «2» ''ñ''', 'words «2» ''ñ''');
