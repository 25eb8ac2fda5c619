-- The day that was set for a publication, with the step that set it (procedure F5; interface S27).

ALTER TABLE formulation_step ADD COLUMN day TEXT;
CREATE INDEX formulation_step_by_day ON formulation_step (entity_id, day) WHERE day IS NOT NULL;
