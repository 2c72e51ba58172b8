package io.juncture.federation.planner.search;

import graphql.language.SelectionSet;
import io.juncture.federation.planner.selection.KnownType;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import io.juncture.federation.supergraph.TypeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The subgraphs that know the objects of one type at one position, and which of its fields they can be asked for. */
final class Candidates {

    static final int NONE = -1;

    private final Scope scope;
    private final String type;
    private final KnownType all;
    private final int home;
    private final List<SelectionSet> provided;
    private final Set<String> contexts;

    private Candidates(Scope scope, String type, KnownType all, int home, List<SelectionSet> provided, Set<String> contexts) {
        this.scope = scope;
        this.type = type;
        this.all = all;
        this.home = home;
        this.provided = provided;
        this.contexts = contexts;
    }

    /** Every subgraph that has the root type. */
    static Candidates ofRoot(Scope scope, String rootType) {
        return new Candidates(scope, rootType, scope.knownAs(rootType), NONE, List.of(), Set.of());
    }

    /** Every subgraph that knows the type; where the objects come from is one of them, their home. */
    static Candidates of(Scope scope, String type, Source source) {
        KnownType known = scope.knownAs(type);
        for (int i = 0; i < known.ways().size(); i++) {
            SubgraphType candidate = known.ways().get(i);
            boolean same = source.type().interfaceObject() ? candidate.name().equals(source.type().name())
                    : !candidate.interfaceObject();
            if (candidate.graph() == source.graph() && same) {
                return new Candidates(scope, type, known, i, source.provided(), source.contexts());
            }
        }
        return new Candidates(scope, type, known.with(source.type()), known.ways().size(),
                source.provided(), source.contexts());
    }

    String type() {
        return type;
    }

    int size() {
        return all.ways().size();
    }

    SubgraphType get(int candidate) {
        return all.ways().get(candidate);
    }

    /** The subgraph that the objects come from; {@link #NONE} at the root. */
    int home() {
        return home;
    }

    boolean isRoot() {
        return home == NONE;
    }

    /** The subgraph that has the type as such, not as an interface object; {@link #NONE} when it has not. */
    int find(int graph) {
        for (int i = 0; i < all.ways().size(); i++) {
            if (all.ways().get(i).graph() == graph && !all.ways().get(i).interfaceObject()) {
                return i;
            }
        }
        return NONE;
    }

    /** The candidates that define a field, be it external. */
    List<Integer> having(String field) {
        return all.having(field);
    }

    /** An interface's field is there for any of its objects only when each implementation's is, none overridden. */
    private boolean isOfAll(SubgraphType candidate, String field) {
        return candidate.kind() != TypeKind.INTERFACE || candidate.possibleTypes().stream().allMatch(
                implementation -> scope.type(implementation).in(candidate.graph()).map(here -> here.fields().get(field))
                        .filter(definition -> !definition.external() && scope.isHere(definition)).isPresent());
    }

    /** The field in a candidate, unless it is external there, or takes from a context that nothing sets. */
    Optional<SubgraphField> usable(int candidate, String field) {
        if (candidate < 0) {
            return Optional.empty();
        }
        SubgraphField definition = all.ways().get(candidate).fields().get(field);
        if (definition == null || !isOfAll(all.ways().get(candidate), field) || !scope.isHere(definition) || definition.external()
                && (candidate != home || ProvidedFields.below(scope, provided, type, field).isEmpty())) {
            return Optional.empty();
        }
        return definition.contexts().stream().allMatch(argument -> contexts.contains(argument.demand().context()))
                ? Optional.of(definition) : Optional.empty();
    }

    /** The contexts that are set above what the objects' fields return. */
    Set<String> contextsBelow() {
        Set<String> own = scope.contextsSetBy(type);
        if (contexts.containsAll(own)) {
            return contexts;
        }
        Set<String> all = new HashSet<>(contexts);
        all.addAll(own);
        return Set.copyOf(all);
    }

    /** What {@code @provides} promises below a field of a candidate. */
    List<SelectionSet> promised(int candidate, SubgraphField field) {
        List<SelectionSet> promised = new ArrayList<>();
        if (candidate == home) {
            ProvidedFields.below(scope, provided, type, field.name()).ifPresent(promised::addAll);
        }
        field.provides().ifPresent(promised::add);
        return List.copyOf(promised);
    }
}
