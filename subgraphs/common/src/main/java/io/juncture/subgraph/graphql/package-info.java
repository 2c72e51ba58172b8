/** The schema as federation serves it: scalars, entities, limits. */
@NullMarked
package io.juncture.subgraph.graphql;

import org.jspecify.annotations.NullMarked;
