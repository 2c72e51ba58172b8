-- Events on their way to subscribers: a row goes when the event has arrived, and what the event says goes with it.
CREATE TABLE outbox (
    event_id     uuid NOT NULL,
    subscriber   text NOT NULL,
    type         text NOT NULL,
    data         jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    attempts     integer NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL,
    PRIMARY KEY (event_id, subscriber)
);
CREATE INDEX outbox_due ON outbox (due_at);

-- SHA-256 digests of the ids of people who were erased in the last days: their access tokens may still be good.
CREATE TABLE erased_person (
    id_digest bytea PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
