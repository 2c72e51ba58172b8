-- From when on the time of the next answer counts: when the last answer came whose time counted, or when the session began, later by the
-- pauses since.
ALTER TABLE profiler_session ADD COLUMN pondering_since timestamptz;
UPDATE profiler_session s SET pondering_since =
  greatest(started_at, (SELECT max(a.answered_at) FROM profiler_answer a WHERE a.session_id = s.id));
ALTER TABLE profiler_session ALTER COLUMN pondering_since SET NOT NULL;
ALTER TABLE profiler_answer DROP COLUMN answered_at;
