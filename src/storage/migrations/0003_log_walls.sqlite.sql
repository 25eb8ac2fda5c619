-- What is in the log stays as it is. Personal parts may be erased, never changed.

CREATE TRIGGER log_entry_is_not_changed BEFORE UPDATE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_entry_is_not_deleted BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_checkpoint_is_not_changed BEFORE UPDATE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_checkpoint_is_not_deleted BEFORE DELETE ON log_checkpoint
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_personal_is_not_changed BEFORE UPDATE ON log_personal
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
