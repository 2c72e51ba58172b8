/**
 * A query plan, variables and a subgraph client in, response bytes out.
 */
@NullMarked
package io.juncture.federation.executor;

import org.jspecify.annotations.NullMarked;
