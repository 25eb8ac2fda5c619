-- When somebody ended a role: its last day is then the day on which that was done, and it holds from
-- that moment on no more. None: it ends by itself, with its last day, or not at all.

ALTER TABLE role_held ADD COLUMN ended_at TEXT;
