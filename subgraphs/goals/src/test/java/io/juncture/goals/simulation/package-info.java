@NullMarked
package io.juncture.goals.simulation;

import org.jspecify.annotations.NullMarked;
