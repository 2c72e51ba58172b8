/** Partners: organizations whose systems call the platform with keys of their own. */
@NullMarked
package io.juncture.profiler.partner;

import org.jspecify.annotations.NullMarked;
