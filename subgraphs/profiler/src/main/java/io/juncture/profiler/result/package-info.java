/** Results of completed sessions: stored once, shown to those who may see them. */
@NullMarked
package io.juncture.profiler.result;

import org.jspecify.annotations.NullMarked;
