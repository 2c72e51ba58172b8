/** The record of simulations that somebody asked for by a mutation. */
@NullMarked
package io.juncture.goals.calculation;

import org.jspecify.annotations.NullMarked;
