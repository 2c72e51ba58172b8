/**
 * What the gateway knows about one client request: its id, its address, its caller, the headers that travel on.
 */
@NullMarked
package io.juncture.gateway.request;

import org.jspecify.annotations.NullMarked;
