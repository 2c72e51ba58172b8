package io.juncture.gateway.rest.response;

import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import io.juncture.gateway.rest.definition.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that a selection set selects, fragments expanded, fields with the same response key together. */
final class Selections {

    private final GraphQLSchema schema;
    private final Naming naming;
    private final Map<String, FragmentDefinition> fragments;

    Selections(GraphQLSchema schema, Naming naming, Map<String, FragmentDefinition> fragments) {
        this.schema = schema;
        this.naming = naming;
        this.fragments = fragments;
    }

    /**
     * A field where it is selected.
     *
     * @param conditional whether the operation may leave it out
     */
    record Selected(Field field, GraphQLCompositeType parent, GraphQLFieldDefinition definition, boolean conditional) {
    }

    /** A selection set on a type. */
    record Scope(SelectionSet selections, GraphQLCompositeType type) {
    }

    /** By response key, in order. */
    Map<String, List<Selected>> collect(List<Scope> scopes) {
        Map<String, List<Selected>> collected = new LinkedHashMap<>();
        scopes.forEach(scope -> collect(scope.selections(), scope.type(), false, collected));
        return collected;
    }

    private void collect(SelectionSet selections, GraphQLCompositeType type, boolean conditional,
            Map<String, List<Selected>> collected) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> {
                    GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
                    boolean optional = conditional || field.hasDirective("include") || field.hasDirective("skip");
                    collected.computeIfAbsent(ResponseKeys.key(field, naming), _ -> new ArrayList<>())
                            .add(new Selected(field, type, definition, optional));
                }
                case InlineFragment inline -> {
                    GraphQLCompositeType inner = narrowed(inline.getTypeCondition(), type);
                    boolean optional = conditional || inner != type || !inline.getDirectives().isEmpty();
                    collect(inline.getSelectionSet(), inner, optional, collected);
                }
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    GraphQLCompositeType inner = narrowed(fragment.getTypeCondition(), type);
                    boolean optional = conditional || inner != type || !spread.getDirectives().isEmpty();
                    collect(fragment.getSelectionSet(), inner, optional, collected);
                }
                default -> throw new IllegalStateException("No such kind of selection: " + selection);
            }
        }
    }

    private GraphQLCompositeType narrowed(TypeName condition, GraphQLCompositeType type) {
        return condition == null || condition.getName().equals(type.getName()) ? type
                : (GraphQLCompositeType) schema.getType(condition.getName());
    }
}
