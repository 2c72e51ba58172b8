-- Who signs in with Google needs no password.
ALTER TABLE person
    ALTER COLUMN password_hash DROP NOT NULL,
    ADD COLUMN password_set_at timestamptz; -- when it was replaced last; null while it is the first

-- The Google accounts that people sign in with. The subject is the only identifier that Google never changes and never gives to
-- somebody else; the address is not kept, only whether it was that of the account when it was last seen.
CREATE TABLE google_link (
    person_id    text PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    subject      text NOT NULL UNIQUE,
    same_address boolean NOT NULL,
    linked_at    timestamptz NOT NULL
);

-- ID tokens that have signed somebody in or have linked an account, as SHA-256 digests: they cannot link another one.
CREATE TABLE google_used_token (
    digest     bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
CREATE INDEX google_used_token_expiry ON google_used_token (expires_at);
