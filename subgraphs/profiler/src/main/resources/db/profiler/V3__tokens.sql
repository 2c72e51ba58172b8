-- A key is published some time before it signs, and stays published until the last token signed with it has expired; then
-- its row is deleted.
ALTER TABLE signing_key
    ADD COLUMN signs_from timestamptz,
    ADD COLUMN longest_lifetime_seconds integer NOT NULL DEFAULT 0 CHECK (longest_lifetime_seconds >= 0);
DELETE FROM signing_key WHERE retired_at IS NOT NULL;
UPDATE signing_key SET signs_from = created_at, longest_lifetime_seconds = 86400;
ALTER TABLE signing_key
    ALTER COLUMN signs_from SET NOT NULL,
    DROP COLUMN created_at,
    DROP COLUMN retired_at;

-- One row for each login that may still be prolonged: the family of refresh tokens that replace one another. Only the
-- latest is good, and of it only the SHA-256 digest is kept.
CREATE TABLE refresh_family (
    id            uuid PRIMARY KEY,
    person_id     text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    secret_digest bytea NOT NULL,
    used_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
);
CREATE INDEX refresh_family_person ON refresh_family (person_id, used_at);
CREATE INDEX refresh_family_expiry ON refresh_family (expires_at);
