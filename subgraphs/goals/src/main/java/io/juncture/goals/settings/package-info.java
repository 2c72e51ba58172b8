/** What can be configured. */
@NullMarked
package io.juncture.goals.settings;

import org.jspecify.annotations.NullMarked;
