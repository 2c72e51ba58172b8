/** Benchmarks of the parts whose speed is promised; {@code bench/RESULTS.md} says how to run them and what was measured. */
@NullMarked
package io.juncture.bench;

import org.jspecify.annotations.NullMarked;
