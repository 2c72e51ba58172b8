# With package.json {"type": "module", "dependencies": {"@graphql-hive/gateway": "2.15.1", "@graphql-hive/router-runtime": "*",
# "graphql": "16"}, "overrides": {"@graphql-tools/batch-execute": "10.2.0"}} in bench/target/peers/hive: npm install
here=$(cd "$(dirname "$0")" && pwd)
cp "$here/hive.config.mjs" "${PEERS:-$here/../target/peers}/hive/gateway.config.mjs"
cd "${PEERS:-$here/../target/peers}/hive" || exit 1
NODE_ENV=production exec node node_modules/.bin/hive-gateway supergraph --fork 1 --host 127.0.0.1 --port "$PORT" \
  --config-path gateway.config.mjs "$here/../src/main/resources/io/juncture/bench/gateway/supergraph.graphql"
