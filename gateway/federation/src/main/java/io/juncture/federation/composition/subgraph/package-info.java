/**
 * A subgraph's SDL in, a normalised {@link io.juncture.federation.composition.subgraph.SubgraphSchema} out: linked names
 * resolved, extensions folded, root types renamed, Federation 1 upgraded.
 */
@NullMarked
package io.juncture.federation.composition.subgraph;

import org.jspecify.annotations.NullMarked;
