/** The cache of simulation results. */
@NullMarked
package io.juncture.goals.cache;

import org.jspecify.annotations.NullMarked;
