CREATE TABLE organization (
    id   text PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE department (
    id              text PRIMARY KEY,
    organization_id text NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    name            text NOT NULL,
    UNIQUE (organization_id, id)
);

-- A person is known by three identifiers; the forms of number and uuid are kept out of the canonical id so that any of
-- the three can be told apart.
CREATE TABLE person (
    id                           text PRIMARY KEY,
    number                       integer NOT NULL UNIQUE CHECK (number > 0),
    uuid                         uuid NOT NULL UNIQUE,
    email                        text NOT NULL UNIQUE CHECK (email = lower(email)),
    full_name                    text NOT NULL,
    password_hash                text NOT NULL,
    leaderboard_privacy          text NOT NULL DEFAULT 'ORGANIZATION',
    predictive_analytics_enabled boolean NOT NULL DEFAULT true,
    currency                     char(3) NOT NULL DEFAULT 'INR',
    indian_number_format         boolean NOT NULL DEFAULT true,
    created_at                   timestamptz NOT NULL DEFAULT now(),
    CHECK (id !~ '^[0-9]+$' AND id !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
);

CREATE TABLE person_role (
    person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role      text NOT NULL,
    PRIMARY KEY (person_id, role)
);

CREATE TABLE membership (
    person_id       text PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    organization_id text NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    department_id   text,
    FOREIGN KEY (organization_id, department_id) REFERENCES department (organization_id, id)
);
CREATE INDEX membership_organization ON membership (organization_id);

CREATE TABLE mentorship (
    mentor_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mentee_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (mentor_id, mentee_id),
    CHECK (mentor_id <> mentee_id)
);
