/** Erases people, here and, by an event, in the other subgraphs. {@link io.juncture.profiler.erasure.Erasure} says what becomes of each table. */
@NullMarked
package io.juncture.profiler.erasure;

import org.jspecify.annotations.NullMarked;
