# npm install --prefix bench/target/peers/apollo @apollo/gateway @apollo/server graphql@16
here=$(cd "$(dirname "$0")" && pwd)
cp "$here/apollo.mjs" "${PEERS:-$here/../target/peers}/apollo/gateway.mjs"
cd "${PEERS:-$here/../target/peers}/apollo" || exit 1
SUPERGRAPH="$here/../src/main/resources/io/juncture/bench/gateway/supergraph.graphql" NODE_ENV=production exec node gateway.mjs
