/** Keeps the heap as small as what lives in it allows. */
@NullMarked
package io.juncture.gateway.memory;

import org.jspecify.annotations.NullMarked;
