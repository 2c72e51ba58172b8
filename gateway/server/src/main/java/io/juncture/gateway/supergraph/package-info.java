/**
 * Where the supergraph comes from, and the engine that answers on it.
 */
@NullMarked
package io.juncture.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
