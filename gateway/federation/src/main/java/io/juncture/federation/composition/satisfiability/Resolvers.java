package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads off the merged schema which subgraph resolves which field, and what a value's type may be there. */
record Resolvers(MergedSchema schema) {

    /** A subgraph's version of a field, if it is still in the supergraph. */
    Optional<FieldDef> field(Member member, String type, String name) {
        Optional<FieldDef> own = member.schema().field(type, name);
        List<Applied> joins = joins(type, name);
        return joins.isEmpty() ? own : own.filter(_ -> join(joins, member).isPresent());
    }

    /** Whether the subgraph's version needs no {@code @provides} to be resolved. */
    boolean isOwn(Member member, String type, String name) {
        return join(joins(type, name), member)
                .filter(join -> join.flag("external", false)
                        || join.flag("usedOverridden", false) && !join.arguments().containsKey("overrideLabel"))
                .isEmpty();
    }

    private List<Applied> joins(String type, String name) {
        return schema.composite(type).flatMap(composite -> composite.field(name)).stream()
                .flatMap(field -> field.directives().stream()).filter(applied -> applied.name().equals("join__field")).toList();
    }

    private static Optional<Applied> join(List<Applied> joins, Member member) {
        return joins.stream().filter(join -> join.text("graph").filter(member.graph()::equals).isPresent()).findFirst();
    }

    Optional<FieldSet> requires(FieldDef field) {
        return field.first(FederationDirective.REQUIRES).map(FieldRoles::fieldSet);
    }

    FieldSet provides(FieldDef field) {
        return field.first(FederationDirective.PROVIDES).map(FieldRoles::fieldSet).orElse(new FieldSet(List.of()));
    }

    /** The keys by which a subgraph resolves a type. */
    List<FieldSet> keys(Member member, String type) {
        return member.schema().composite(type).stream().flatMap(composite -> composite.all(FederationDirective.KEY).stream())
                .filter(key -> key.flag("resolvable", true)).map(FieldRoles::fieldSet).toList();
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
    List<String> runtimeTypes(Position position) {
        return position.member().isInterfaceObject(position.type()) ? schema.runtimeTypes(position.type())
                : position.member().schema().runtimeTypes(position.type());
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

    private static FieldSet applicable(Member member, String type, FieldSet provided) {
        List<FieldSet.Selection> fields = new ArrayList<>();
        for (FieldSet.Selection selection : provided.selections()) {
            switch (selection) {
                case FieldSet.Field field -> fields.add(field);
                case FieldSet.Fragment fragment when fragment.condition().filter(condition -> !condition.equals(type)
                        && !member.schema().runtimeTypes(condition).contains(type)).isEmpty() ->
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
