/** Statistics over cohorts and sponsors, computed in the database and kept for five minutes. */
@NullMarked
package io.juncture.profiler.analytics;

import org.jspecify.annotations.NullMarked;
