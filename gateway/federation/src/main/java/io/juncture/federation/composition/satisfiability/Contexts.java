package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.ContextUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What arguments take from contexts, and which object types set these. An object sets a context that its type, an interface
 * or a union of its type sets; the roots of mutations and subscriptions set none, as their fields are no values to be had again.
 */
final class Contexts {

    private record Setting(String subgraph, String context) {
    }

    private final MergedSchema schema;
    private final Map<Setting, Set<ContextDemand>> demands = new HashMap<>();
    private final Map<String, Set<ContextDemand>> setByType = new HashMap<>();

    Contexts(MergedSchema schema) {
        this.schema = schema;
        schema.members().forEach(member -> member.schema().composites().forEach(type -> type.fields().values()
                .forEach(field -> read(member, field).forEach(demand ->
                        demands.computeIfAbsent(new Setting(demand.subgraph(), demand.context()), _ -> new LinkedHashSet<>())
                                .add(demand)))));
        if (!demands.isEmpty()) {
            schema.members().forEach(member -> ContextUse.setters(member.schema()).forEach((context, types) -> types.forEach(type ->
                    objects(type).forEach(object -> setByType.computeIfAbsent(object, _ -> new LinkedHashSet<>())
                            .addAll(demands.getOrDefault(new Setting(member.name(), context), Set.of()))))));
            setByType.keySet().removeAll(Set.of("Mutation", "Subscription"));
        }
    }

    private List<String> objects(TypeDef type) {
        return schema.runtimeTypes(type.name());
    }

    /** What a subgraph's version of a field takes. */
    List<ContextDemand> of(Member member, FieldDef field) {
        return demands.isEmpty() ? List.of() : read(member, field);
    }

    private static List<ContextDemand> read(Member member, FieldDef field) {
        return field.arguments().values().stream()
                .flatMap(argument -> ContextUse.of(argument).stream())
                .map(use -> new ContextDemand(member.name(), use.context(), use.fields())).toList();
    }

    /** The demands that can be met above an object's fields: the object itself meets those for contexts that it sets. */
    Set<ContextDemand> below(String type, Set<ContextDemand> above, Predicate<ContextDemand> isMet) {
        Set<ContextDemand> set = setByType.getOrDefault(type, Set.of());
        if (set.isEmpty()) {
            return above;
        }
        Set<ContextDemand> below = new HashSet<>(above);
        below.removeAll(set);
        set.stream().filter(isMet).forEach(below::add);
        return Set.copyOf(below);
    }
}
