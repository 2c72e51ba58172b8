/**
 * What a caller may be bound to beside what the supergraph asks: networks, and a number of requests.
 */
@NullMarked
package io.juncture.gateway.callers;

import org.jspecify.annotations.NullMarked;
