create table goal (
    id                     uuid primary key,
    owner_id               text           not null check (length(owner_id) between 1 and 200),
    name                   text           not null check (length(name) between 1 and 200),
    category               text           not null,
    importance             text           not null,
    flexibility            text           not null,
    risk_profile           text           not null,
    target_amount          numeric(18, 2) not null check (target_amount > 0),
    target_in_todays_money boolean        not null,
    current_amount         numeric(18, 2) not null check (current_amount >= 0),
    monthly_contribution   numeric(18, 2) not null check (monthly_contribution >= 0),
    timeframe              date           not null,
    equity_allocation      double precision check (equity_allocation between 0 and 1),
    currency               char(3)        not null,
    indian_number_format   boolean        not null,
    active                 boolean        not null,
    created_at             timestamptz    not null,
    updated_at             timestamptz    not null,
    version                integer        not null
);

create index goal_of_owner on goal (owner_id, created_at, id);

-- An alternative to a goal's current plan. The current plan itself is not stored here: it is the goal.
create table scenario (
    goal_id              uuid           not null references goal (id) on delete cascade,
    id                   text           not null check (length(id) between 1 and 100),
    name                 text           not null check (length(name) between 1 and 200),
    description          text           not null check (length(description) <= 2000),
    target_amount        numeric(18, 2) not null check (target_amount > 0),
    current_amount       numeric(18, 2) not null check (current_amount >= 0),
    monthly_contribution numeric(18, 2) not null check (monthly_contribution >= 0),
    timeframe            date           not null,
    equity_allocation    double precision check (equity_allocation between 0 and 1),
    created_at           timestamptz    not null,
    primary key (goal_id, id)
);

-- A simulation somebody asked for by a mutation: everything that is needed to reproduce it, and what it found.
create table calculation (
    id                    uuid             primary key,
    goal_id               uuid             not null references goal (id) on delete cascade,
    scenario_id           text,
    calculated_at         timestamptz      not null,
    seed                  bigint           not null,
    paths                 integer          not null,
    months                integer          not null,
    target_amount         numeric(18, 2)   not null,
    current_amount        numeric(18, 2)   not null,
    monthly_contribution  numeric(18, 2)   not null,
    timeframe             date             not null,
    equity_allocation     double precision,
    nominal_target        double precision not null,
    success_probability   double precision not null,
    interval_lower        double precision not null,
    interval_upper        double precision not null,
    convergence_rate      double precision not null,
    median_outcome        double precision not null,
    mean_outcome          double precision not null,
    calculation_millis    double precision not null,
    goal_updated          boolean          not null,
    foreign key (goal_id, scenario_id) references scenario (goal_id, id) on delete cascade
);

create index calculation_of_goal on calculation (goal_id, calculated_at);
