-- What is in the log stays as it is. Personal parts may be erased, never changed.

CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$;

CREATE TRIGGER log_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_entry
FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();
CREATE TRIGGER log_checkpoint_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();
CREATE TRIGGER log_personal_is_not_changed BEFORE UPDATE ON log_personal
FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();
