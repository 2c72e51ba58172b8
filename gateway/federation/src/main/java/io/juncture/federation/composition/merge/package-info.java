/**
 * Normalised subgraph schemas in, one merged schema with the directives of the join specification out.
 */
@NullMarked
package io.juncture.federation.composition.merge;

import org.jspecify.annotations.NullMarked;
