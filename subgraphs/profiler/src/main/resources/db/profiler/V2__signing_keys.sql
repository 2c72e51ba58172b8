-- The keys that sign access tokens. The newest signs; all that are not retired are published, so that a token stays good
-- until it expires when another key takes over.
CREATE TABLE signing_key (
    key_id      text PRIMARY KEY,
    private_jwk text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    retired_at  timestamptz
);
