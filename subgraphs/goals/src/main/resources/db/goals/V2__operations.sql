-- Who emptied the cache of simulation results, of what, and why.
create table cache_invalidation (
    id          uuid        primary key,
    happened_at timestamptz not null,
    pattern     text        not null check (length(pattern) <= 500),
    reason      text        not null check (length(reason) <= 2000),
    actor       text        not null,
    entries     integer     not null
);

create index cache_invalidation_by_time on cache_invalidation (happened_at);

-- How long simulations took, as a histogram for each minute: durations are rounded to three significant digits, so that a
-- minute can never take more than a few thousand rows however many simulations ran.
create table simulation_timing (
    minute      timestamptz      not null,
    millis      double precision not null,
    simulations bigint           not null,
    millis_sum  double precision not null,
    primary key (minute, millis)
);

-- What the processes used: sums and peaks of the samples of each minute.
create table resource_usage (
    minute    timestamptz      not null primary key,
    samples   bigint           not null,
    cpu_sum   double precision not null,
    cpu_peak  double precision not null,
    heap_sum  double precision not null,
    heap_peak double precision not null
);
