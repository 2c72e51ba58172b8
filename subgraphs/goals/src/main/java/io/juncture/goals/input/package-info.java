/** Validation of what callers send. */
@NullMarked
package io.juncture.goals.input;

import org.jspecify.annotations.NullMarked;
