/** A small subgraph on which the common part is tested. */
@NullMarked
package io.juncture.subgraph.sample;

import org.jspecify.annotations.NullMarked;
