/** The aptitude test: the item bank, the form a session gets, and ability estimated by item response theory. */
@NullMarked
package io.juncture.profiler.assessment.aptitude;

import org.jspecify.annotations.NullMarked;
