package io.juncture.subgraph.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The scalar {@code BigDecimal} of graphql-java-extended-scalars, written without exponent and trailing zeros
 * ({@code 2000000}, not {@code 2E+6} or {@code 2000000.00}) and limited to 40 digits on either side of the point.
 */
final class DecimalScalar implements Coercing<BigDecimal, BigDecimal> {

  static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
      .name("BigDecimal")
      .description("A decimal number of any precision.")
      .coercing(new DecimalScalar())
      .build();

  private static final int MOST_DIGITS = 40;
  /** Digits on both sides, sign, point and exponent; longer text is not even read, since that takes its square in time. */
  private static final int LONGEST_TEXT = 2 * MOST_DIGITS + 20;
  private static final String TOO_LONG =
      "must be a number with at most %d digits on either side of the point".formatted(MOST_DIGITS);
  private static final Coercing<?, ?> DELEGATE = ExtendedScalars.GraphQLBigDecimal.getCoercing();

  @Override
  public BigDecimal serialize(Object result, GraphQLContext context, Locale locale) {
    return plain((BigDecimal) DELEGATE.serialize(result, context, locale));
  }

  @Override
  public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
    boolean beyondAllBounds = switch (input) {
      case String text -> text.length() > LONGEST_TEXT;
      case Double number -> number.isInfinite();
      default -> false;
    };
    if (beyondAllBounds) {
      throw new CoercingParseValueException(TOO_LONG);
    }
    BigDecimal value = (BigDecimal) DELEGATE.parseValue(input, context, locale);
    if (isTooLong(value)) {
      throw new CoercingParseValueException(TOO_LONG);
    }
    return plain(value);
  }

  @Override
  public BigDecimal parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (input instanceof StringValue text && text.getValue().length() > LONGEST_TEXT) {
      throw new CoercingParseLiteralException(TOO_LONG);
    }
    BigDecimal value = (BigDecimal) DELEGATE.parseLiteral(input, variables, context, locale);
    if (isTooLong(value)) {
      throw new CoercingParseLiteralException(TOO_LONG);
    }
    return plain(value);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return DELEGATE.valueToLiteral(input, context, locale);
  }

  private static boolean isTooLong(BigDecimal value) {
    return value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
