package io.juncture.federation.planner.access;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Collects what an operation asks of callers: all that can make a difference to what becomes of it. */
public final class OperationRequirements {

    private final Supergraph supergraph;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<String> spread = new HashSet<>();
    private final Set<AccessRequirement> found = new LinkedHashSet<>();

    private OperationRequirements(Supergraph supergraph, Document document) {
        this.supergraph = supergraph;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    /** Each requirement once. The operation is valid. */
    public static Set<AccessRequirement> of(Supergraph supergraph, Document document, OperationDefinition operation) {
        if (supergraph.accessRules().isEmpty()) {
            return Set.of();
        }
        var requirements = new OperationRequirements(supergraph, document);
        requirements.inside(supergraph.rootType(operation.getOperation()), operation.getSelectionSet());
        return Set.copyOf(requirements.found);
    }

    private void inside(String type, SelectionSet selections) {
        found.addAll(supergraph.accessRules().ofType(type));
        in(type, selections);
    }

    private void in(String type, SelectionSet selections) {
        selections.getSelections().forEach(selection -> {
            switch (selection) {
                case Field field -> field(type, field);
                case InlineFragment fragment -> {
                    TypeName condition = fragment.getTypeCondition();
                    inside(condition == null ? type : condition.getName(), fragment.getSelectionSet());
                }
                case FragmentSpread fragment when spread.add(fragment.getName()) -> {
                    FragmentDefinition definition = fragments.get(fragment.getName());
                    inside(definition.getTypeCondition().getName(), definition.getSelectionSet());
                }
                default -> { }
            }
        });
    }

    private void field(String type, Field field) {
        if (field.getName().startsWith("__")) {
            return;
        }
        found.addAll(supergraph.accessRules().ofField(type, field.getName()));
        if (field.getSelectionSet() != null) {
            in(supergraph.type(type).orElseThrow().fields().get(field.getName()).name(), field.getSelectionSet());
        }
    }
}
