/**
 * What planning comes to: immutable records that the executor runs and that are printed for people and tools.
 */
@NullMarked
package io.juncture.federation.planner.plan;

import org.jspecify.annotations.NullMarked;
