/** Erases people whom the platform has to forget. */
@NullMarked
package io.juncture.goals.erasure;

import org.jspecify.annotations.NullMarked;
