/**
 * A REST request in, GraphQL variables out.
 */
@NullMarked
package io.juncture.gateway.rest.request;

import org.jspecify.annotations.NullMarked;
