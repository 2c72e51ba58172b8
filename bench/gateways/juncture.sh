# This project's gateway. Without DEDUPLICATE=on every request makes its own calls.
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/../../juncture" gateway --port "$PORT" \
  --supergraph "$here/../src/main/resources/io/juncture/bench/gateway/supergraph.graphql" \
  --logging.level.io.juncture.gateway.access=off \
  --juncture.subgraph-defaults.deduplicate="$([ "$DEDUPLICATE" = on ] && echo true || echo false)"
