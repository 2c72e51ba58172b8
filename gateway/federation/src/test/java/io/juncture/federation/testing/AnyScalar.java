package io.juncture.federation.testing;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Custom scalars of test subgraphs: any JSON value, unchanged. */
final class AnyScalar implements Coercing<Object, Object> {

    private AnyScalar() {
    }

    static GraphQLScalarType named(String name) {
        return GraphQLScalarType.newScalar().name(name).coercing(new AnyScalar()).build();
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return input;
    }

    @Override
    public @Nullable Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
            Locale locale) {
        return switch (input) {
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case BooleanValue flag -> flag.isValue();
            case EnumValue name -> name.getName();
            case VariableReference variable -> variables.get(variable.getName());
            case ArrayValue list ->
                list.getValues().stream().map(element -> parseLiteral(element, variables, context, locale)).toList();
            case ObjectValue object -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    map.put(field.getName(), parseLiteral(field.getValue(), variables, context, locale));
                }
                yield map;
            }
            default -> null;
        };
    }
}
