/** Whether what is configured below {@code juncture.} is a setting at all. */
@NullMarked
package io.juncture.settings;

import org.jspecify.annotations.NullMarked;
