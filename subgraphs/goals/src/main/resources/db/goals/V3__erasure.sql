-- Events of other subgraphs that have been handled, so that each is handled once however often it comes.
create table received_event (
    id          uuid primary key,
    received_at timestamptz not null
);

-- SHA-256 digests of the ids of people who were erased in the last days: nothing that is still under way may bring them back.
create table erased_person (
    id_digest bytea primary key,
    erased_at timestamptz not null
);
