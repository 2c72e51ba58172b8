-- What a completed session found, written once. The columns that statistics need are read from the document.
CREATE TABLE profiler_result (
    session_id   uuid PRIMARY KEY REFERENCES profiler_session (id) ON DELETE CASCADE,
    person_id    text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    completed_at timestamptz NOT NULL,
    document     jsonb NOT NULL,
    overall      numeric(5, 2) NOT NULL GENERATED ALWAYS AS ((document #>> '{scores,overall,score}')::numeric) STORED,
    aptitude     numeric(5, 2) NOT NULL GENERATED ALWAYS AS ((document #>> '{scores,aptitude,score}')::numeric) STORED,
    track        text NOT NULL GENERATED ALWAYS AS (document #>> '{tracks,0,track}') STORED,
    readiness    text NOT NULL GENERATED ALWAYS AS (document #>> '{enhanced,readiness}') STORED
);
CREATE INDEX profiler_result_of_person ON profiler_result (person_id, completed_at DESC);

-- What a person shows of themself. A session gives one entry, the value statement.
CREATE TABLE portfolio_entry (
    id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id           text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    profiler_session_id uuid NOT NULL UNIQUE REFERENCES profiler_session (id) ON DELETE CASCADE,
    title               text NOT NULL,
    item_type           text NOT NULL,
    status              text NOT NULL,
    visibility          text NOT NULL,
    summary             text NOT NULL,
    created_at          timestamptz NOT NULL
);
CREATE INDEX portfolio_entry_of_person ON portfolio_entry (person_id, created_at DESC);
