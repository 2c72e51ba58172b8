/**
 * A GraphQL response in, a REST body out.
 */
@NullMarked
package io.juncture.gateway.rest.response;

import org.jspecify.annotations.NullMarked;
