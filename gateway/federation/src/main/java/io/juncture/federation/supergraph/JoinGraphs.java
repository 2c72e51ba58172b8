package io.juncture.federation.supergraph;

import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The subgraphs that {@code join__Graph} lists, by their place in it, and which types are in which of them. */
final class JoinGraphs {

    private final SpecNames names;
    private final List<Subgraph> subgraphs = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<DirectivesContainer<?>, Set<Integer>> ofTypes = new IdentityHashMap<>();

    private JoinGraphs(SpecNames names) {
        this.names = names;
    }

    /** @param definition the type {@code join__Graph} */
    static JoinGraphs read(Optional<TypeDefinition<?>> definition, SpecNames names) {
        if (!(definition.orElse(null) instanceof EnumTypeDefinition graphEnum)) {
            throw new SupergraphException("Not a supergraph: it has no enum join__Graph");
        }
        JoinGraphs graphs = new JoinGraphs(names);
        for (EnumValueDefinition value : graphEnum.getEnumValueDefinitions()) {
            JoinDirective graph = JoinDirective.on(value, names.join("graph")).stream().findFirst().orElseThrow(
                    () -> new SupergraphException("join__Graph." + value.getName() + " has no @join__graph"));
            graphs.indexes.put(value.getName(), graphs.subgraphs.size());
            graphs.subgraphs.add(new Subgraph(value.getName(), graph.string("name").orElse(value.getName()),
                    graph.string("url").orElse("")));
        }
        return graphs;
    }

    List<Subgraph> subgraphs() {
        return subgraphs;
    }

    /** A type without {@code @join__type} is a value type of the first join versions: it is everywhere. */
    Set<Integer> of(DirectivesContainer<?> type) {
        return ofTypes.computeIfAbsent(type, this::find);
    }

    private Set<Integer> find(DirectivesContainer<?> type) {
        Set<Integer> result = new LinkedHashSet<>();
        for (JoinDirective join : JoinDirective.on(type, names.join("type"))) {
            join.graph().map(this::index).ifPresent(result::add);
        }
        for (JoinDirective owner : JoinDirective.on(type, names.join("owner"))) {
            owner.graph().map(this::index).ifPresent(result::add);
        }
        if (result.isEmpty()) {
            for (int graph = 0; graph < subgraphs.size(); graph++) {
                result.add(graph);
            }
        }
        return result;
    }

    boolean isAbout(JoinDirective join, int graph) {
        return join.graph().map(this::index).equals(Optional.of(graph));
    }

    /** @throws SupergraphException when {@code join__Graph} has no such value */
    int index(String graph) {
        Integer index = indexes.get(graph);
        if (index == null) {
            throw new SupergraphException("join__Graph has no value " + graph);
        }
        return index;
    }
}
