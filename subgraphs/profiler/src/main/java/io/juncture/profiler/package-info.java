/** The profiler subgraph: who people are. */
@NullMarked
package io.juncture.profiler;

import org.jspecify.annotations.NullMarked;
