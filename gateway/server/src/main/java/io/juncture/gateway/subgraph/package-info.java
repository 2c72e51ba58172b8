/**
 * Calls to subgraphs: over HTTP with time limits, retries and circuit breakers, or inside this process.
 */
@NullMarked
package io.juncture.gateway.subgraph;

import org.jspecify.annotations.NullMarked;
