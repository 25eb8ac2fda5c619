-- PostgreSQL replaces nothing but by UPDATE (INSERT … ON CONFLICT DO UPDATE), which is stopped.

COMMENT ON TRIGGER log_entry_is_append_only ON log_entry IS
'Stops INSERT … ON CONFLICT DO UPDATE, too.';
