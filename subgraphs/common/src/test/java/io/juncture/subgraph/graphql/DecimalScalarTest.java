package io.juncture.subgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DecimalScalarTest {

  private static final Coercing<?, ?> SCALAR = DecimalScalar.TYPE.getCoercing();

  private static Object value(Object input) {
    return SCALAR.parseValue(input, GraphQLContext.getDefault(), Locale.ROOT);
  }

  private static Object literal(String text) {
    return SCALAR.parseLiteral(
        StringValue.of(text), CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
  }

  @Test
  void textIsANumberToo() {
    String longest = "-" + "1".repeat(40) + "." + "2".repeat(40);
    assertThat(value(longest)).isEqualTo(new BigDecimal(longest));
    assertThat(literal("2.50e3")).isEqualTo(new BigDecimal("2500"));
  }

  @Test
  void numbersBeyondAllBoundsAreToldHowManyDigitsTheyMayHave() {
    String message = "must be a number with at most 40 digits on either side of the point";
    for (Object input : List.of(1e300, Double.POSITIVE_INFINITY, "1e999", "-1e-999", new BigDecimal("1e300"))) {
      assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> value(input)).withMessage(message);
    }
    assertThatExceptionOfType(CoercingParseLiteralException.class).isThrownBy(() -> literal("1e999")).withMessage(message);
  }

  /** The time to read a number grows with the square of its digits: these would take many minutes. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longTextIsRefusedBeforeItIsRead() {
    String digits = "7".repeat(10_000_000);
    assertThatExceptionOfType(CoercingParseValueException.class).isThrownBy(() -> value(digits));
    assertThatExceptionOfType(CoercingParseLiteralException.class).isThrownBy(() -> literal(digits));
  }
}
