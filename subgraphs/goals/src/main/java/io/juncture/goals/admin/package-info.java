/** What operators see and do: statistics, invalidation, and the key that opens both. */
@NullMarked
package io.juncture.goals.admin;

import org.jspecify.annotations.NullMarked;
