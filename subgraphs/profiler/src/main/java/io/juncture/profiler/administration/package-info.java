/** What administrators decide about people: roles, organizations, mentors; and how there comes to be a first administrator. */
@NullMarked
package io.juncture.profiler.administration;

import org.jspecify.annotations.NullMarked;
