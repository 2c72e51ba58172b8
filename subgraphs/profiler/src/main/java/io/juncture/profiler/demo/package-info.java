/** The people of the demo data set. */
@NullMarked
package io.juncture.profiler.demo;

import org.jspecify.annotations.NullMarked;
