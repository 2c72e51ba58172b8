/**
 * An operation and a supergraph in, a query plan out.
 */
@NullMarked
package io.juncture.federation.planner;

import org.jspecify.annotations.NullMarked;
