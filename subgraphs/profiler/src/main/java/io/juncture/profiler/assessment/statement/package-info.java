/** The value statement: two questions in the person's own words. */
@NullMarked
package io.juncture.profiler.assessment.statement;

import org.jspecify.annotations.NullMarked;
