/**
 * Responses that come in parts: how many at once, for how long, and what becomes of them when the gateway stops.
 */
@NullMarked
package io.juncture.gateway.stream;

import org.jspecify.annotations.NullMarked;
