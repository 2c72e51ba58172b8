-- From where people logged in lately: the SHA-256 digest of e-mail address and client address, so that neither is collected.
CREATE TABLE known_client (
    key_digest bytea PRIMARY KEY,
    person_id  text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
CREATE INDEX known_client_person ON known_client (person_id);
CREATE INDEX known_client_expiry ON known_client (expires_at);
