# Our Netty floor: the same seven calls, constant bytes.
here=$(dirname "$0")
java=$(ls -d /usr/lib/jvm/*25*/bin/java | head -1)
exec "$java" -XX:+UseSerialGC -Xmx128m -cp "$BENCH_CLASSPATH" io.juncture.bench.gateway.FloorGateway "$PORT"
