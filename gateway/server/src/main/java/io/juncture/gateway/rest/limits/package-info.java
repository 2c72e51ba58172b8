/**
 * How often a client may call.
 */
@NullMarked
package io.juncture.gateway.rest.limits;

import org.jspecify.annotations.NullMarked;
