/** What administrators decide about people: roles, organizations, mentors. */
@NullMarked
package io.juncture.profiler.administration;

import org.jspecify.annotations.NullMarked;
