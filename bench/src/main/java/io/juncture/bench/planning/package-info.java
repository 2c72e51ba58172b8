/**
 * How long and how much memory it takes to prepare operations that are made to be hard to plan.
 */
@NullMarked
package io.juncture.bench.planning;

import org.jspecify.annotations.NullMarked;
