/** The level of difficulty a person chooses, and how it compares with what was measured. */
@NullMarked
package io.juncture.profiler.assessment.difficulty;

import org.jspecify.annotations.NullMarked;
