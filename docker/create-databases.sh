#!/usr/bin/env bash
# Runs once, when the postgres container creates its cluster: one database and one login role to each subgraph.
set -euo pipefail

create() {
  psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set=name="$1" --set=password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create profiler "$PROFILER_DATABASE_PASSWORD"
create goals "$GOALS_DATABASE_PASSWORD"
