/** Failures and the GraphQL errors they become. */
@NullMarked
package io.juncture.subgraph.error;

import org.jspecify.annotations.NullMarked;
