package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.SubgraphField;
import java.util.Optional;

/**
 * A field that a visit fetches.
 *
 * @param field      what is wanted
 * @param definition the field in the visited subgraph
 * @param below      where the objects below come from; empty for leaf fields
 */
public record Pick(WantedField field, SubgraphField definition, Optional<Source> below) {
}
