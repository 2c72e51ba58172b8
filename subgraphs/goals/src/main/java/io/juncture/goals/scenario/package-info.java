/** Alternatives to a goal's current plan. */
@NullMarked
package io.juncture.goals.scenario;

import org.jspecify.annotations.NullMarked;
