-- Given name and family name are kept apart; the full name follows from them.
ALTER TABLE person
    ADD COLUMN first_name text,
    ADD COLUMN last_name  text,
    ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
UPDATE person SET
    first_name = CASE WHEN full_name ~ '\S\s+\S' THEN regexp_replace(full_name, '\s+\S+\s*$', '') ELSE full_name END,
    last_name  = CASE WHEN full_name ~ '\S\s+\S' THEN substring(full_name FROM '(\S+)\s*$') ELSE '' END,
    updated_at = created_at;
ALTER TABLE person DROP COLUMN full_name;
ALTER TABLE person
    ALTER COLUMN first_name SET NOT NULL,
    ALTER COLUMN last_name SET NOT NULL,
    ADD COLUMN full_name text NOT NULL GENERATED ALWAYS AS (btrim(first_name || ' ' || last_name)) STORED,
    ADD CHECK (full_name <> '');

-- The numbers of those who register; people known from elsewhere have lower ones.
CREATE SEQUENCE person_number AS integer START WITH 100000;

-- What people tell about themselves, for themselves.
CREATE TABLE personal_profile (
    person_id             text PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    username              text,
    profile_image         text,
    phone                 text,
    linkedin_url          text,
    github_url            text,
    website_url           text,
    bio                   text,
    location              text,
    preferred_cv_template integer,
    email_notifications   boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX personal_profile_username ON personal_profile (lower(username));

-- How often something was tried in vain that must not be tried too often, and when it may be tried again. The key is the
-- SHA-256 digest of an address, so that the addresses of people without account are not collected.
CREATE TABLE attempt (
    purpose    text NOT NULL,
    key_digest bytea NOT NULL,
    count      integer NOT NULL,
    wait_until timestamptz NOT NULL,
    forget_at  timestamptz NOT NULL,
    PRIMARY KEY (purpose, key_digest)
);
CREATE INDEX attempt_forget ON attempt (forget_at);

-- The token that was mailed last to somebody who forgot the password, as its SHA-256 digest.
CREATE TABLE password_reset (
    person_id    text PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    token_digest bytea NOT NULL UNIQUE,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX password_reset_expiry ON password_reset (expires_at);
