/** Organizations and their departments. */
@NullMarked
package io.juncture.profiler.organization;

import org.jspecify.annotations.NullMarked;
