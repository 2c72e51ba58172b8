/** A person's way through the assessment: start, answer, pause, resume, submit, and the progress of it. */
@NullMarked
package io.juncture.profiler.session;

import org.jspecify.annotations.NullMarked;
