/** How far the answers can be trusted: indices of careless responding, absence and changed devices. */
@NullMarked
package io.juncture.profiler.assessment.integrity;

import org.jspecify.annotations.NullMarked;
