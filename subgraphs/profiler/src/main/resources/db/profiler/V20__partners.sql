-- Organizations whose systems call the platform. The id is the subject of their tokens, so it must never be a person's: the ids of
-- those who register begin with user-.
CREATE TABLE partner (
    id         text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{2,62}$' AND id ~ '[a-z]' AND id !~ '^user-'),
    name       text NOT NULL CHECK (name <> ''),
    tier       text NOT NULL CHECK (tier IN ('STANDARD', 'ENTERPRISE')),
    scopes     text[] NOT NULL,
    created_at timestamptz NOT NULL
);

-- A key is public, its secret is not and stands here as SHA-256 digest. Keys overlap: each is good until it expires or is revoked,
-- whatever others the partner has. Without networks a key is good everywhere.
CREATE TABLE partner_key (
    id               text PRIMARY KEY,
    partner_id       text NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
    secret_digest    bytea NOT NULL,
    allowed_networks text[] NOT NULL,
    created_at       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL CHECK (expires_at > created_at),
    revoked_at       timestamptz
);
CREATE INDEX partner_key_of_partner ON partner_key (partner_id, created_at);
