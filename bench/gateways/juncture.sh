# This project's gateway. Without DEDUPLICATE=on every request makes its own calls. The heap is as small as this load allows.
here=$(cd "$(dirname "$0")" && pwd)
JDK_JAVA_OPTIONS=${JDK_JAVA_OPTIONS--Xms88m -Xmx88m -Xmn48m -XX:SurvivorRatio=6 -XX:+UseSerialGC -XX:TrimNativeHeapInterval=2000}
export JDK_JAVA_OPTIONS
exec "$here/../../juncture" gateway --port "$PORT" \
  --supergraph "$here/../src/main/resources/io/juncture/bench/gateway/supergraph.graphql" \
  --logging.level.io.juncture.gateway.access=off \
  --juncture.subgraph-defaults.deduplicate="$([ "$DEDUPLICATE" = on ] && echo true || echo false)"
