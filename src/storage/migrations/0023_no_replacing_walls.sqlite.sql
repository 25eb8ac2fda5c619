-- INSERT OR REPLACE takes a row away without the trigger that stops a DELETE: what is there is not
-- put in again.

CREATE TRIGGER log_entry_is_not_replaced BEFORE INSERT ON log_entry
WHEN EXISTS (SELECT 1 FROM log_entry WHERE entity_id = NEW.entity_id AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_checkpoint_is_not_replaced BEFORE INSERT ON log_checkpoint
WHEN EXISTS (SELECT 1 FROM log_checkpoint
             WHERE entity_id = NEW.entity_id AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_personal_is_not_replaced BEFORE INSERT ON log_personal
WHEN EXISTS (SELECT 1 FROM log_personal WHERE entity_id = NEW.entity_id AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER consultation_edition_is_not_replaced BEFORE INSERT ON consultation_edition
WHEN EXISTS (SELECT 1 FROM consultation_edition
             WHERE entity_id = NEW.entity_id AND consultation = NEW.consultation)
BEGIN SELECT RAISE(ABORT, 'a consultation edition does not change'); END;
CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE entity_id = NEW.entity_id AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'evidence does not change'); END;
