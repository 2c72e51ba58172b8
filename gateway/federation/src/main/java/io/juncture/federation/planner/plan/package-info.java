/**
 * What plans depend on and what planning comes to: immutable records that the executor runs and that are printed for
 * people and tools, or why there is no plan.
 */
@NullMarked
package io.juncture.federation.planner.plan;

import org.jspecify.annotations.NullMarked;
