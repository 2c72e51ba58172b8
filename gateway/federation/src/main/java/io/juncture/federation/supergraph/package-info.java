/**
 * The supergraph as a value: which subgraph resolves what, from where and by which key.
 */
@NullMarked
package io.juncture.federation.supergraph;

import org.jspecify.annotations.NullMarked;
