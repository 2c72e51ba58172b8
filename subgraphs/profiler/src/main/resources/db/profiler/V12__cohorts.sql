-- An enterprise that sends its people through the platform.
CREATE TABLE sponsor (
    id   uuid PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE sponsor_employee (
    sponsor_id uuid NOT NULL REFERENCES sponsor (id) ON DELETE CASCADE,
    person_id  text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (sponsor_id, person_id)
);
CREATE INDEX sponsor_employee_person ON sponsor_employee (person_id);

-- People who go through the programme together.
CREATE TABLE cohort (
    id   uuid PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE cohort_member (
    cohort_id uuid NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
    person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (cohort_id, person_id)
);
CREATE INDEX cohort_member_person ON cohort_member (person_id);
