/** What the answers mean together: scores, strengths and gaps, tracks, learning path, persona. */
@NullMarked
package io.juncture.profiler.assessment.result;

import org.jspecify.annotations.NullMarked;
