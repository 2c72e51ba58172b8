package io.juncture.subgraph.graphql;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;

/** The scalar {@code ID}, whose values are texts and whole numbers and nothing else (GraphQL specification, section 3.5.5). */
final class StrictId implements Coercing<Object, Object> {

  private static final Coercing<?, ?> LENIENT = Scalars.GraphQLID.getCoercing();

  static final GraphQLScalarType TYPE = Scalars.GraphQLID.transform(id -> id.coercing(new StrictId()));

  private StrictId() {
  }

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    return switch (input) {
      case String text -> text;
      case Integer _, Long _, BigInteger _ -> input.toString();
      default -> throw new CoercingParseValueException("An ID must be a text or a whole number");
    };
  }

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return LENIENT.serialize(value, context, locale);
  }

  @Override
  public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return LENIENT.parseLiteral(input, variables, context, locale);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return LENIENT.valueToLiteral(input, context, locale);
  }
}
