-- The words of a comment may be erased (Ley 1581 of 2012): that they were, why and when stays.

ALTER TABLE citizen_comment ADD COLUMN erased_because TEXT;
ALTER TABLE citizen_comment ADD COLUMN erased_at TEXT;
