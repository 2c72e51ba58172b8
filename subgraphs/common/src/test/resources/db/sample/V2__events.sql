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

CREATE TABLE received_event (
    id          uuid PRIMARY KEY,
    received_at timestamptz NOT NULL
);

CREATE TABLE erased_person (
    id_digest bytea PRIMARY KEY,
    erased_at timestamptz NOT NULL
);

CREATE TABLE note (
    text text NOT NULL
);
