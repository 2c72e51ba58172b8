package io.juncture.subgraph.error;

import graphql.GraphQLContext;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with the variables of a request. graphql-java stops at the first wrong value and does not say where in
 * an input object it lies; clients need all of them with their paths.
 */
final class VariableViolations {

  private final GraphQLSchema schema;
  private final List<Violation> found = new ArrayList<>();

  private VariableViolations(GraphQLSchema schema) {
    this.schema = schema;
  }

  static List<Violation> of(GraphQLSchema schema, List<VariableDefinition> definitions, Map<String, Object> variables) {
    VariableViolations violations = new VariableViolations(schema);
    for (VariableDefinition definition : definitions) {
      String name = definition.getName();
      boolean defaulted = definition.getDefaultValue() != null && !variables.containsKey(name);
      GraphQLType type = violations.typeOf(definition.getType());
      if (!defaulted) {
        boolean wrapper = GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType;
        Object value = variables.get(name);
        violations.check(wrapper && value != null ? "" : name, type, value);
      }
    }
    return List.copyOf(violations.found);
  }

  private GraphQLType typeOf(Type<?> type) {
    return switch (type) {
      case NonNullType nonNull -> GraphQLNonNull.nonNull(typeOf(nonNull.getType()));
      case ListType list -> GraphQLList.list(typeOf(list.getType()));
      case TypeName named -> Objects.requireNonNull(schema.getType(named.getName()), named.getName());
      default -> throw new IllegalArgumentException("Not a type: " + type);
    };
  }

  private void check(String path, GraphQLType type, @Nullable Object value) {
    if (type instanceof GraphQLNonNull nonNull) {
      if (value == null) {
        found.add(new Violation(path, "is required"));
      } else {
        check(path, nonNull.getWrappedType(), value);
      }
    } else if (value != null) {
      checkPresent(path, type, value);
    }
  }

  private void checkPresent(String path, GraphQLType type, Object value) {
    switch (type) {
      case GraphQLList list when value instanceof List<?> elements -> {
        for (int i = 0; i < elements.size(); i++) {
          check(child(path, String.valueOf(i)), list.getWrappedType(), elements.get(i));
        }
      }
      case GraphQLList list -> check(path, list.getWrappedType(), value);
      case GraphQLInputObjectType object when value instanceof Map<?, ?> fields -> checkFields(path, object, fields);
      case GraphQLInputObjectType _ -> found.add(new Violation(path, "must be an object"));
      case GraphQLEnumType constants -> checkEnum(path, constants, value);
      case GraphQLScalarType scalar -> checkScalar(path, scalar, value);
      default -> throw new IllegalArgumentException("Not an input type: " + type);
    }
  }

  private void checkFields(String path, GraphQLInputObjectType object, Map<?, ?> fields) {
    for (Object name : fields.keySet()) {
      if (object.getFieldDefinition(name.toString()) == null) {
        found.add(new Violation(child(path, name.toString()), "is not known"));
      }
    }
    for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
      boolean defaulted = field.hasSetDefaultValue() && !fields.containsKey(field.getName());
      if (!defaulted) {
        check(child(path, field.getName()), field.getType(), fields.get(field.getName()));
      }
    }
  }

  private void checkEnum(String path, GraphQLEnumType constants, Object value) {
    if (!(value instanceof String name) || constants.getValue(name) == null) {
      found.add(new Violation(path, constants.getValues().stream()
          .map(GraphQLEnumValueDefinition::getName)
          .collect(Collectors.joining(", ", "must be one of ", ""))));
    }
  }

  private void checkScalar(String path, GraphQLScalarType scalar, Object value) {
    try {
      scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
    } catch (CoercingParseValueException notAValue) {
      found.add(new Violation(path, ScalarProblem.of(scalar.getName())));
    }
  }

  private static String child(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
