/** All goals of a person taken together. */
@NullMarked
package io.juncture.goals.portfolio;

import org.jspecify.annotations.NullMarked;
