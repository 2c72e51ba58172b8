/** The portfolio entry that a completed session gives: the value statement. */
@NullMarked
package io.juncture.profiler.portfolio;

import org.jspecify.annotations.NullMarked;
