/**
 * What the gateway tells operators about itself, as a subgraph that runs in its own process.
 */
@NullMarked
package io.juncture.gateway.operations;

import org.jspecify.annotations.NullMarked;
