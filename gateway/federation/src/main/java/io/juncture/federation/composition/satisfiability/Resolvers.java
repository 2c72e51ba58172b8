package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.Coordinate;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads off the merged schema which subgraph resolves which field, and what a value's type may be there.
 * {@code migrated} tells whether fields under a progressive override are already resolved by the subgraph that takes over.
 */
final class Resolvers {

    private record Key(Member member, String name) {
    }

    private final MergedSchema schema;
    private final boolean migrated;
    private final Map<Coordinate, Map<String, Applied>> joins = new HashMap<>();
    private final Map<Key, List<FieldSet>> keys = new HashMap<>();
    private final Map<Key, Set<String>> runtimeTypes = new HashMap<>();
    private final Map<String, Set<String>> mergedRuntimeTypes = new HashMap<>();
    private final Map<String, FieldSet> fieldSets = new HashMap<>();

    Resolvers(MergedSchema schema, boolean migrated) {
        this.schema = schema;
        this.migrated = migrated;
    }

    MergedSchema schema() {
        return schema;
    }

    /** A subgraph's version of a field, if it is still in the supergraph. */
    Optional<FieldDef> field(Member member, String type, String name) {
        Optional<FieldDef> own = member.schema().field(type, name);
        Map<String, Applied> known = joins(type, name);
        return known.isEmpty() ? own : own.filter(_ -> known.containsKey(member.graph()));
    }

    /** Whether the subgraph's version needs no {@code @provides} to be resolved. */
    boolean isOwn(Member member, String type, String name) {
        return Optional.ofNullable(joins(type, name).get(member.graph()))
                .filter(join -> join.flag("external", false)
                        || (join.arguments().containsKey("overrideLabel")
                        ? join.arguments().containsKey("override") != migrated : join.flag("usedOverridden", false)))
                .isEmpty();
    }

    /** The field's {@code @join__field}s by graph; empty where all subgraphs with the type resolve the field alike. */
    private Map<String, Applied> joins(String type, String name) {
        return joins.computeIfAbsent(new Coordinate(type, name), _ -> {
            Map<String, Applied> byGraph = new HashMap<>();
            schema.composite(type).flatMap(composite -> composite.field(name)).stream()
                    .flatMap(field -> field.directives().stream()).filter(applied -> applied.name().equals("join__field"))
                    .forEach(join -> byGraph.put(join.text("graph").orElse(""), join));
            return byGraph;
        });
    }

    Optional<FieldSet> requires(FieldDef field) {
        return field.first(FederationDirective.REQUIRES).map(this::fieldSet);
    }

    FieldSet provides(FieldDef field) {
        return field.first(FederationDirective.PROVIDES).map(this::fieldSet).orElse(new FieldSet(List.of()));
    }

    private FieldSet fieldSet(Applied applied) {
        return fieldSets.computeIfAbsent(applied.text("fields").orElse(""), FieldSet::lenient);
    }

    /** The keys by which a subgraph resolves a type. */
    List<FieldSet> keys(Member member, String type) {
        return keys.computeIfAbsent(new Key(member, type), _ -> member.schema().composite(type).stream()
                .flatMap(composite -> composite.all(FederationDirective.KEY).stream())
                .filter(key -> key.flag("resolvable", true)).map(this::fieldSet).toList());
    }

    boolean isRoot(String type) {
        return type.equals("Query") || type.equals("Mutation") || type.equals("Subscription");
    }

    /** The interfaces of an object type that a subgraph has as interface objects. */
    List<String> interfaceObjects(Member member, String type) {
        return schema.composite(type).stream().flatMap(composite -> composite.interfaces().stream())
                .filter(member::isInterfaceObject).toList();
    }

    /** The object types a value may have, as far as the subgraph can tell. */
    Set<String> runtimeTypes(Position position) {
        return position.member().isInterfaceObject(position.type()) ? runtimeTypes(position.type())
                : runtimeTypes(position.member(), position.type());
    }

    /** Whether a value may be of the same object types in all subgraphs. */
    boolean agree(List<Position> positions) {
        Set<String> first = runtimeTypes(positions.getFirst());
        return positions.stream().allMatch(position -> runtimeTypes(position).equals(first));
    }

    /** The object types of a subgraph that a value of its type may have. */
    Set<String> runtimeTypes(Member member, String type) {
        return runtimeTypes.computeIfAbsent(new Key(member, type), _ -> new LinkedHashSet<>(member.schema().runtimeTypes(type)));
    }

    /** The object types of the supergraph that a value of its type may have. */
    Set<String> runtimeTypes(String type) {
        return mergedRuntimeTypes.computeIfAbsent(type, _ -> new LinkedHashSet<>(schema.runtimeTypes(type)));
    }

    /** The position, seen as one of an object of the given type; empty when the subgraph cannot return one there. */
    Optional<Position> narrowed(Position position, String type) {
        Member member = position.member();
        if (!runtimeTypes(position).contains(type)) {
            return Optional.empty();
        }
        if (member.isInterfaceObject(position.type())) {
            return Optional.of(position);
        }
        return Optional.of(new Position(member, type, applicable(member, type, position.provided())));
    }

    private FieldSet applicable(Member member, String type, FieldSet provided) {
        List<FieldSet.Selection> fields = new ArrayList<>();
        for (FieldSet.Selection selection : provided.selections()) {
            switch (selection) {
                case FieldSet.Field field -> fields.add(field);
                case FieldSet.Fragment fragment when fragment.condition().filter(condition -> !condition.equals(type)
                        && !runtimeTypes(member, condition).contains(type)).isEmpty() ->
                        fields.addAll(applicable(member, type, fragment.selected()).selections());
                case FieldSet.Fragment _ -> { }
            }
        }
        return new FieldSet(fields);
    }

    boolean isLeaf(String type) {
        return !(schema.types().get(type) instanceof TypeDef.Composite) && !(schema.types().get(type) instanceof TypeDef.Union);
    }
}
