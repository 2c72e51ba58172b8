package io.juncture.subgraph.testing;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A field of a root type, with a valid operation that asks for it and names nothing that exists.
 *
 * @param type {@code Query}, {@code Mutation} or {@code Subscription}
 * @param name the field's name
 * @param document the operation
 */
public record RootField(String type, String name, String document) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** All of a subgraph but {@code _service}. */
  public static List<RootField> of(GraphQLSchema schema) {
    return Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()).filter(Objects::nonNull)
        .flatMap(type -> type.getFieldDefinitions().stream().map(field -> of(type, field)))
        .filter(field -> !field.name().equals("_service"))
        .toList();
  }

  private static RootField of(GraphQLObjectType type, GraphQLFieldDefinition field) {
    String arguments = field.getArguments().stream().filter(RootField::isNeeded)
        .map(argument -> argument.getName() + ": " + literal(argument.getType())).collect(Collectors.joining(", "));
    String selection = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType ? " { __typename }" : "";
    return new RootField(type.getName(), field.getName(), "%s { %s%s%s }".formatted(type.getName().toLowerCase(Locale.ROOT),
        field.getName(), arguments.isEmpty() ? "" : "(" + arguments + ")", selection));
  }

  private static boolean isNeeded(GraphQLArgument argument) {
    return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
  }

  private static String literal(GraphQLInputType type) {
    return switch (type) {
      case GraphQLNonNull required -> literal((GraphQLInputType) required.getWrappedType());
      case GraphQLList _ -> "[]";
      case GraphQLEnumType some -> some.getValues().getFirst().getName();
      case GraphQLInputObjectType input -> input.getFields().stream()
          .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
          .map(field -> field.getName() + ": " + literal(field.getType())).collect(Collectors.joining(", ", "{", "}"));
      case GraphQLScalarType scalar -> switch (scalar.getName()) {
        case "Int", "Float", "BigDecimal" -> "1";
        case "Boolean" -> "false";
        case "Date" -> "\"2050-01-01\"";
        default -> "\"00000000-0000-0000-0000-000000000000\"";
      };
      default -> throw new IllegalArgumentException(GraphQLTypeUtil.simplePrint(type));
    };
  }

  /** As {@code Type.field}. */
  public String coordinate() {
    return type + "." + name;
  }

  /**
   * The {@code extensions.code} of the error that the subgraph at the local port answers the field with; empty when it answers it.
   *
   * @param token of who asks; empty for nobody
   */
  public String codeFor(int port, String token) {
    WebClient http = WebClient.builder().baseUrl("http://127.0.0.1:" + port + "/graphql")
        .defaultHeaders(headers -> Optional.of(token).filter(given -> !given.isEmpty()).ifPresent(headers::setBearerAuth))
        .build();
    var request = HttpGraphQlClient.create(http).document(document);
    var answer = type.equals("Subscription") ? request.executeSubscription().next() : request.execute();
    return Objects.requireNonNull(answer.map(RootField::code).block(PATIENCE));
  }

  private static String code(ClientGraphQlResponse response) {
    return response.getErrors().stream().findFirst().map(error -> String.valueOf(error.getExtensions().get("code"))).orElse("");
  }

  @Override
  public String toString() {
    return coordinate();
  }
}
