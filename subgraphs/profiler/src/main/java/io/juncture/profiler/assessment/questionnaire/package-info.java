/** The instruments as one list of questions, and stored answers turned back into what is scored. */
@NullMarked
package io.juncture.profiler.assessment.questionnaire;

import org.jspecify.annotations.NullMarked;
