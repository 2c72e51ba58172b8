/**
 * A subgraph made with Spring for GraphQL, as others write them. Outside of the gateway's package, so that the gateway does not
 * find its beans.
 */
@NullMarked
package io.juncture.sample;

import org.jspecify.annotations.NullMarked;
