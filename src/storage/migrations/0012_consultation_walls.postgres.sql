-- What was put to the public in a consultation stays as it is.

CREATE FUNCTION consultation_edition_does_not_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a consultation edition does not change'; END $$;

CREATE TRIGGER consultation_edition_does_not_change BEFORE UPDATE OR DELETE OR TRUNCATE
ON consultation_edition
FOR EACH STATEMENT EXECUTE FUNCTION consultation_edition_does_not_change();
