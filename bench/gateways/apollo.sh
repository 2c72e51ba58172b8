# npm install --prefix /tmp/bench/peers/apollo @apollo/gateway @apollo/server graphql@16
here=$(cd "$(dirname "$0")" && pwd)
cp "$here/apollo.mjs" "${PEERS:-/tmp/bench/peers}/apollo/gateway.mjs"
cd "${PEERS:-/tmp/bench/peers}/apollo" || exit 1
SUPERGRAPH="$here/../src/main/resources/io/juncture/bench/gateway/supergraph.graphql" NODE_ENV=production exec node gateway.mjs
