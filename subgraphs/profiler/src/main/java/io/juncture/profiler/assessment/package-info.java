/** The profiler's assessment as pure code: what its instruments share. Same answers, same results. */
@NullMarked
package io.juncture.profiler.assessment;

import org.jspecify.annotations.NullMarked;
