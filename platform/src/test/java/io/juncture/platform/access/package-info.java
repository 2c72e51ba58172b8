/** Who gets what through the gateway. */
@NullMarked
package io.juncture.platform.access;

import org.jspecify.annotations.NullMarked;
