/**
 * The gateway as a server: GraphQL over HTTP in front of a federation engine.
 */
@NullMarked
package io.juncture.gateway;

import org.jspecify.annotations.NullMarked;
