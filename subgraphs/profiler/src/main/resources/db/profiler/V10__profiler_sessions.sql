-- A person's way through the assessment. At most one session of a person is open; a completed one never changes again.
CREATE TABLE profiler_session (
    id           uuid PRIMARY KEY,
    person_id    text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    state        text NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED', 'COMPLETED')),
    item_ids     text[] NOT NULL,
    focus_losses integer NOT NULL DEFAULT 0 CHECK (focus_losses >= 0),
    -- Fingerprints in the order in which they came, none like the one before.
    devices      text[] NOT NULL DEFAULT '{}',
    version      integer NOT NULL DEFAULT 0,
    started_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    completed_at timestamptz,
    CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL))
);
CREATE UNIQUE INDEX profiler_session_open ON profiler_session (person_id) WHERE state <> 'COMPLETED';
CREATE INDEX profiler_session_completed ON profiler_session (person_id, completed_at) WHERE state = 'COMPLETED';

CREATE TABLE profiler_answer (
    session_id  uuid NOT NULL REFERENCES profiler_session (id) ON DELETE CASCADE,
    question_id text NOT NULL,
    value       text NOT NULL,
    -- From showing the question to its first answer.
    response_ms bigint NOT NULL CHECK (response_ms >= 0),
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (session_id, question_id)
);
