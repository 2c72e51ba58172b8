package io.juncture.federation.composition.changes;

import graphql.language.AstPrinter;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares arguments, or the fields of an input type. */
record InputChanges(ChangeLog log, Kinds kinds) {

    /** What the changes are called, which is all that tells arguments from input fields. */
    record Kinds(String word, ChangeKind removed, ChangeKind changedType, ChangeKind widenedType, ChangeKind requiredAdded,
                 ChangeKind optionalAdded) {

        static final Kinds OF_ARGUMENTS = new Kinds("Argument", ChangeKind.ARGUMENT_REMOVED, ChangeKind.ARGUMENT_CHANGED_TYPE,
                ChangeKind.ARGUMENT_WIDENED_TYPE, ChangeKind.REQUIRED_ARGUMENT_ADDED, ChangeKind.OPTIONAL_ARGUMENT_ADDED);
        static final Kinds OF_FIELDS = new Kinds("Input field", ChangeKind.INPUT_FIELD_REMOVED,
                ChangeKind.INPUT_FIELD_CHANGED_TYPE, ChangeKind.INPUT_FIELD_WIDENED_TYPE, ChangeKind.REQUIRED_INPUT_FIELD_ADDED,
                ChangeKind.OPTIONAL_INPUT_FIELD_ADDED);
    }

    /** An argument or input field; a default value is empty where there is none. */
    record Input(GraphQLInputType type, Optional<String> defaultValue, @Nullable String description,
                 @Nullable String deprecation) {

        boolean isRequired() {
            return type instanceof GraphQLNonNull && defaultValue.isEmpty();
        }

        String typeName() {
            return GraphQLTypeUtil.simplePrint(type);
        }
    }

    static Map<String, Input> arguments(List<GraphQLArgument> arguments) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        arguments.forEach(argument -> inputs.put(argument.getName(), new Input(argument.getType(),
                text(argument.getArgumentDefaultValue()), argument.getDescription(), argument.getDeprecationReason())));
        return inputs;
    }

    static Map<String, Input> fields(GraphQLInputObjectType type) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            inputs.put(field.getName(), new Input(field.getType(), text(field.getInputFieldDefaultValue()),
                    field.getDescription(), field.getDeprecationReason()));
        }
        return inputs;
    }

    private static Optional<String> text(InputValueWithState value) {
        return value.isNotSet() ? Optional.empty()
                : Optional.of(value.getValue() instanceof Value<?> literal ? AstPrinter.printAstCompact(literal)
                        : String.valueOf(value.getValue()));
    }

    /** @param coordinate the coordinate of an element, by its name */
    void compare(UnaryOperator<String> coordinate, Map<String, Input> old, Map<String, Input> now) {
        old.forEach((name, input) -> {
            Input other = now.get(name);
            if (other == null) {
                add(kinds.removed(), coordinate.apply(name), "was removed.");
            } else {
                compare(coordinate.apply(name), input, other);
            }
        });
        now.forEach((name, input) -> {
            if (!old.containsKey(name)) {
                add(input.isRequired() ? kinds.requiredAdded() : kinds.optionalAdded(), coordinate.apply(name),
                        input.isRequired() ? "was added and must be given." : "was added.");
            }
        });
    }

    private void compare(String coordinate, Input old, Input now) {
        if (!old.typeName().equals(now.typeName())) {
            boolean wider = TypeShapes.isNarrower(old.type(), now.type());
            add(wider ? kinds.widenedType() : kinds.changedType(), coordinate, "was of type \"" + old.typeName() + "\" and is \""
                    + now.typeName() + "\".");
        }
        if (!old.defaultValue().equals(now.defaultValue())) {
            add(now.isRequired() ? kinds.changedType() : ChangeKind.DEFAULT_VALUE_CHANGED, coordinate, "had the default value "
                    + old.defaultValue().orElse("none") + " and has " + now.defaultValue().orElse("none") + ".");
        }
        Descriptions.compare(log, coordinate, old.description(), now.description());
        Descriptions.compareDeprecation(log, coordinate, old.deprecation(), now.deprecation());
    }

    private void add(ChangeKind kind, String coordinate, String what) {
        log.add(kind, coordinate, kinds.word() + " \"" + coordinate + "\" " + what);
    }
}
