package io.juncture.federation.executor.prepare;

import graphql.execution.TypeFromAST;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one field of a {@code @oneOf} input object is not null, and no variable that could be (GraphQL specification, "All
 * Variable Usages Are Allowed"). That there is one, not none or two, is checked elsewhere. For documents that are valid
 * otherwise.
 */
final class OneOfRules {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, VariableDefinition> variables = new HashMap<>();
    private final Set<String> spread = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private OneOfRules(GraphQLSchema schema, Document document) {
        this.schema = schema;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    static List<Violation> violations(GraphQLSchema schema, Document document) {
        if (schema.getAllTypesAsList().stream().noneMatch(OneOfRules::isOneOf)) {
            return List.of();
        }
        OneOfRules rules = new OneOfRules(schema, document);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(rules::check);
        return List.copyOf(rules.violations);
    }

    private static boolean isOneOf(GraphQLType type) {
        return type instanceof GraphQLInputObjectType input && input.isOneOf();
    }

    private void check(OperationDefinition operation) {
        variables.clear();
        spread.clear();
        operation.getVariableDefinitions().forEach(variable -> variables.put(variable.getName(), variable));
        variables.values().forEach(variable -> Optional.ofNullable(variable.getDefaultValue())
                .ifPresent(value -> check(value, GraphQLTypeUtil.unwrapAll(TypeFromAST.getTypeFromAST(schema, variable.getType())))));
        check(operation.getSelectionSet(), switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        });
    }

    private void check(SelectionSet selections, GraphQLType parent) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> check(field, (GraphQLCompositeType) parent);
                case InlineFragment fragment -> check(fragment.getSelectionSet(), fragment.getTypeCondition() == null ? parent
                        : schema.getType(fragment.getTypeCondition().getName()));
                case FragmentSpread fragment when spread.add(fragment.getName()) -> {
                    FragmentDefinition definition = fragments.get(fragment.getName());
                    check(definition.getSelectionSet(), schema.getType(definition.getTypeCondition().getName()));
                }
                default -> { }
            }
        }
    }

    private void check(Field field, GraphQLCompositeType parent) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        for (Argument argument : field.getArguments()) {
            check(argument.getValue(), GraphQLTypeUtil.unwrapAll(definition.getArgument(argument.getName()).getType()));
        }
        if (field.getSelectionSet() != null) {
            check(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
        }
    }

    /** @param type without the lists around it, and never non-null */
    private void check(Value<?> value, GraphQLType type) {
        switch (value) {
            case ArrayValue list -> list.getValues().forEach(element -> check(element, type));
            case ObjectValue object when type instanceof GraphQLInputObjectType input -> object.getObjectFields().forEach(field -> {
                if (input.isOneOf()) {
                    check(input, field);
                }
                check(field.getValue(), GraphQLTypeUtil.unwrapAll(input.getFieldDefinition(field.getName()).getType()));
            });
            default -> { }
        }
    }

    private void check(GraphQLInputObjectType type, ObjectField field) {
        String coordinate = "\"" + type.getName() + "." + field.getName() + "\"";
        if (field.getValue() instanceof NullValue) {
            violate(coordinate + " is the one field of a @oneOf input type and must not be null", field);
        } else if (field.getValue() instanceof VariableReference variable && canBeNull(variables.get(variable.getName()))) {
            violate("Variable \"$" + variable.getName() + "\" can be null, so it cannot be used for " + coordinate
                    + ", the one field of a @oneOf input type", variable);
        }
    }

    private static boolean canBeNull(VariableDefinition variable) {
        boolean hasDefault = variable.getDefaultValue() != null && !(variable.getDefaultValue() instanceof NullValue);
        return !(variable.getType() instanceof NonNullType) && !hasDefault;
    }

    private void violate(String message, Node<?> where) {
        violations.add(Violation.at(where, message));
    }
}
