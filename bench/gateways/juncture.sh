here=$(dirname "$0")
java=$(ls -d /usr/lib/jvm/*25*/bin/java | head -1)
exec "$java" -jar "$here/../../gateway/server/target/juncture-gateway.jar" --server.port="$PORT" \
  --juncture.supergraph="file:$here/../src/main/resources/io/juncture/bench/gateway/supergraph.graphql"
