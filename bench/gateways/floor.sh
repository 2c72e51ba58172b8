# Our Netty floor: the same seven calls, constant bytes. It runs on the Java of the comparison, which Maven has found.
exec "$BENCH_JAVA" -XX:+UseSerialGC -Xmx128m -cp "$BENCH_CLASSPATH" io.juncture.bench.gateway.FloorGateway "$PORT"
