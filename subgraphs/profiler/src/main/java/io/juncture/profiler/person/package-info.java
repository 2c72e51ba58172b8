/** People, found by any of their identifiers, as far as a caller may see them. */
@NullMarked
package io.juncture.profiler.person;

import org.jspecify.annotations.NullMarked;
