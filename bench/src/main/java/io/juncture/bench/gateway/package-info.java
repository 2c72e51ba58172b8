/**
 * Measures gateways on the four-subgraph benchmark: {@link io.juncture.bench.gateway.Comparison} starts them one after the
 * other, {@link io.juncture.bench.gateway.SubgraphServer} is what they ask, {@link io.juncture.bench.gateway.Load} asks them.
 */
@NullMarked
package io.juncture.bench.gateway;

import org.jspecify.annotations.NullMarked;
