/**
 * Bounds on what one client, and all clients together, may ask for.
 */
@NullMarked
package io.juncture.gateway.limits;

import org.jspecify.annotations.NullMarked;
