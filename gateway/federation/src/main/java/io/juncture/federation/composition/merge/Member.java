package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.Coordinate;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph that takes part in the merge.
 *
 * @param graph its value of {@code enum join__Graph}
 */
public record Member(SubgraphSchema schema, FieldRoles roles, String graph) {

    /** Members of one composition are told apart by their graph, not by comparing schemas. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && member.graph.equals(graph);
    }

    @Override
    public int hashCode() {
        return graph.hashCode();
    }

    public String name() {
        return schema.name();
    }

    public boolean isInterfaceObject(String type) {
        return schema.type(type).filter(known -> known.has(FederationDirective.INTERFACE_OBJECT)).isPresent();
    }

    public boolean declares(String type) {
        return schema.type(type).isPresent();
    }

    public boolean isExternal(String type, String field) {
        return roles.external().contains(new Coordinate(type, field));
    }

    /** Whether the subgraph only names the field: on no path does it resolve it. */
    public boolean isFullyExternal(String type, String field) {
        return isExternal(type, field) && !roles.provided().contains(new Coordinate(type, field));
    }

    static boolean isInterface(TypeDef type) {
        return type instanceof TypeDef.Composite composite
                && (composite.isInterface() || composite.has(FederationDirective.INTERFACE_OBJECT));
    }
}
