package io.juncture.federation.supergraph;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds all that a field asks of callers: what is stated on it and on the type it returns. A field of an interface asks for
 * what every implementation and its field of that name ask for, too: any of them may be what comes. A field that comes from an
 * interface object asks for what the interface's field asks for, and one that {@code @requires} others, or takes from a
 * context, for what these ask for. Compositions state most of that themselves since Federation 2.9.5; supergraphs of others
 * are no less protected.
 */
final class ImpliedAccess {

    private final StatedAccess stated;
    private final Map<String, SupergraphType> types;
    private final Map<String, Set<String>> contexts;
    private final Set<AccessRequirement> found = new LinkedHashSet<>();
    private final Set<List<String>> visited = new HashSet<>();

    private ImpliedAccess(StatedAccess stated, Map<String, SupergraphType> types, Map<String, Set<String>> contexts) {
        this.stated = stated;
        this.types = types;
        this.contexts = contexts;
    }

    /** @param contexts by type, those that its objects set */
    static Set<AccessRequirement> of(SupergraphType type, String field, StatedAccess stated, Map<String, SupergraphType> types,
            Map<String, Set<String>> contexts) {
        ImpliedAccess access = new ImpliedAccess(stated, types, contexts);
        access.selected(type, field);
        return access.found;
    }

    private void selected(SupergraphType type, String field) {
        resolved(type, field);
        if (type.kind() == TypeKind.INTERFACE) {
            type.possibleTypes().forEach(possible -> {
                found.addAll(stated.on(possible));
                resolved(types.get(possible), field);
            });
        }
    }

    private void resolved(SupergraphType type, String name) {
        if (!visited.add(List.of(type.name(), name))) {
            return;
        }
        found.addAll(stated.on(type.name(), name));
        returned(type, name).ifPresent(returned -> found.addAll(stated.on(returned.name())));
        type.inSubgraphs().values().stream().flatMap(known -> Optional.ofNullable(known.fields().get(name)).stream())
                .forEach(field -> {
                    field.requires().ifPresent(required -> selected(type, required));
                    field.demands().forEach(this::taken);
                });
        type.interfaces().stream().map(types::get).filter(implemented -> comesFromObject(implemented, name))
                .forEach(implemented -> resolved(implemented, name));
    }

    private static boolean comesFromObject(SupergraphType implemented, String field) {
        return implemented.inSubgraphs().values().stream()
                .anyMatch(known -> known.interfaceObject() && known.fields().containsKey(field));
    }

    /** Whatever sets the context may be above the field. */
    private void taken(ContextDemand demand) {
        contexts.forEach((setter, set) -> {
            if (set.contains(demand.context())) {
                found.addAll(stated.on(setter));
                selected(types.get(setter), demand.selection());
            }
        });
    }

    private void selected(SupergraphType type, SelectionSet required) {
        required.getSelections().forEach(selection -> {
            switch (selection) {
                case Field field -> {
                    selected(type, field.getName());
                    returned(type, field.getName()).filter(_ -> field.getSelectionSet() != null)
                            .ifPresent(below -> selected(below, field.getSelectionSet()));
                }
                case InlineFragment fragment -> {
                    SupergraphType condition = fragment.getTypeCondition() == null ? type
                            : types.get(fragment.getTypeCondition().getName());
                    found.addAll(stated.on(condition.name()));
                    selected(condition, fragment.getSelectionSet());
                }
                default -> { }
            }
        });
    }

    private Optional<SupergraphType> returned(SupergraphType type, String field) {
        return Optional.ofNullable(type.fields().get(field)).map(returned -> types.get(returned.name()));
    }
}
