/** Simulations of goals: cached, off the event loop, measured, and put into words. */
@NullMarked
package io.juncture.goals.probability;

import org.jspecify.annotations.NullMarked;
