-- What proves something stays as it is.

CREATE FUNCTION evidence_does_not_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'evidence does not change'; END $$;

CREATE TRIGGER evidence_does_not_change BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence
FOR EACH STATEMENT EXECUTE FUNCTION evidence_does_not_change();
