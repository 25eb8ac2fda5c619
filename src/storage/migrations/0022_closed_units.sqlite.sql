-- When a unit was closed: it keeps what it did, and takes no roles, plans or units from then on. None: it
-- is open. It may be opened again.

ALTER TABLE unit ADD COLUMN closed_at TEXT;
