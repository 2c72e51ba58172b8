/**
 * A shop of two real subgraphs, and gateways in front of it.
 */
@NullMarked
package io.juncture.gateway.testing;

import org.jspecify.annotations.NullMarked;
