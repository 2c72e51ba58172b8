/**
 * The property test: random graphs, split at random over subgraphs, answer random operations as one schema would.
 *
 * <p>A generator of its own with structural shrinking instead of jqwik: a case is a few GraphQL documents and a table of
 * rows, whose parts depend on each other, so shrinking means taking parts out of the finished case while it is still a
 * graph that composes. A library that shrinks the random choices would generate another graph instead.
 */
@NullMarked
package io.juncture.federation.random;

import org.jspecify.annotations.NullMarked;
