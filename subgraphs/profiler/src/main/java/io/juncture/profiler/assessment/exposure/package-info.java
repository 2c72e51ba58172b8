/** Technical exposure: how familiar a person is with the work, in their own judgement. */
@NullMarked
package io.juncture.profiler.assessment.exposure;

import org.jspecify.annotations.NullMarked;
