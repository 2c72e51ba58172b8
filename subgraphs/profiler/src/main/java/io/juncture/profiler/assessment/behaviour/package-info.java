/** The behaviour inventory: twenty statements on the Big Five, their scoring and their internal consistency. */
@NullMarked
package io.juncture.profiler.assessment.behaviour;

import org.jspecify.annotations.NullMarked;
