# npm install --prefix bench/target/peers/grafbase @grafbase/cli-x86_64-unknown-linux-musl
here=$(cd "$(dirname "$0")" && pwd)
peers=${PEERS:-$here/../target/peers}
work=$(mktemp -d)
for subgraph in accounts inventory products reviews; do
  printf '[subgraphs.%s]\nurl = "http://127.0.0.1:4200/%s"\nschema_path = "%s"\n' $subgraph $subgraph \
    "$here/../src/main/resources/io/juncture/bench/gateway/subgraphs/$subgraph.graphql"
done > "$work/grafbase.toml"
[ "$DEDUPLICATE" = on ] || printf '[traffic_shaping]\ninflight_deduplication = false\n' >> "$work/grafbase.toml"
cd "$work" && exec "$peers/grafbase/node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase" dev --port "$PORT"
