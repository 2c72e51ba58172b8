package io.juncture.federation.supergraph;

import graphql.language.SelectionSet;
import java.util.List;
import java.util.Optional;

/**
 * A field as one subgraph has it.
 *
 * @param name     its name
 * @param type     its type in that subgraph, which may differ from the supergraph's
 * @param external whether the subgraph resolves it only where a {@code @provides} says so
 * @param requires what its resolver needs from other subgraphs
 * @param provides what can be selected below it although it is external elsewhere in the subgraph
 * @param contexts the arguments that objects further up give
 * @param override where an override moves it step by step: for which requests it is here
 */
public record SubgraphField(String name, TypeRef type, boolean external, Optional<SelectionSet> requires,
        Optional<SelectionSet> provides, List<ContextArgument> contexts, Optional<OverrideLabel> override) {

    /** Whether its resolver needs nothing but the object. */
    public boolean isPlain() {
        return requires.isEmpty() && contexts.isEmpty();
    }

    /** The values of contexts that it needs, each once. */
    public List<ContextDemand> demands() {
        return contexts.isEmpty() ? List.of() : contexts.stream().map(ContextArgument::demand).distinct().toList();
    }
}
