/**
 * GraphQL over HTTP: requests in, response bytes out.
 */
@NullMarked
package io.juncture.gateway.graphql;

import org.jspecify.annotations.NullMarked;
