-- What was put to the public in a consultation stays as it is.

CREATE TRIGGER consultation_edition_is_not_changed BEFORE UPDATE ON consultation_edition
BEGIN SELECT RAISE(ABORT, 'a consultation edition does not change'); END;
CREATE TRIGGER consultation_edition_is_not_deleted BEFORE DELETE ON consultation_edition
BEGIN SELECT RAISE(ABORT, 'a consultation edition does not change'); END;
