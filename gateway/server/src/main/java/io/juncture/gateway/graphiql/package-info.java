/**
 * GraphiQL, served from the class path.
 */
@NullMarked
package io.juncture.gateway.graphiql;

import org.jspecify.annotations.NullMarked;
