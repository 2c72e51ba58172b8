package io.juncture.subgraph.error;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.IntrospectionDisabledError;
import graphql.InvalidSyntaxError;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import io.juncture.subgraph.request.RequestId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives a code to the errors graphql-java raises by itself: before a resolver runs or after it has answered. */
public final class RequestErrors implements WebGraphQlInterceptor, Ordered {

  private static final Logger log = LoggerFactory.getLogger(RequestErrors.class);

  private final GraphQlSource source;

  public RequestErrors(GraphQlSource source) {
    this.source = source;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).flatMap(response -> Mono.deferContextual(context -> {
      String requestId = context.getOrDefault(RequestId.KEY, request.getId());
      List<GraphQLError> errors = response.getExecutionResult().getErrors();
      if (errors.stream().allMatch(RequestErrors::isCoded)) {
        return Mono.just(response);
      }
      List<GraphQLError> coded = errors.stream()
          .map(error -> isCoded(error) ? error : coded(error, request, requestId))
          .toList();
      return Mono.just(response.transform(builder -> builder.errors(coded)));
    }));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  private static boolean isCoded(GraphQLError error) {
    return error.getExtensions() != null && error.getExtensions().containsKey("code");
  }

  private GraphQLError coded(GraphQLError error, WebGraphQlRequest request, String requestId) {
    return switch (error) {
      case InvalidSyntaxError _ -> as(ErrorCode.GRAPHQL_PARSE_FAILED, error);
      case ValidationError _ -> invalidDocument(error);
      case UnknownOperationException _ -> as(ErrorCode.GRAPHQL_VALIDATION_FAILED, error);
      case CoercingParseValueException _ -> invalidVariables(error, request);
      case NonNullableValueCoercedAsNullException _ -> invalidVariables(error, request);
      case InputMapDefinesTooManyFieldsException _ -> invalidVariables(error, request);
      case IntrospectionDisabledError _ -> as(ErrorCode.FORBIDDEN, error);
      case AbortExecutionException _ -> as(ErrorCode.REQUEST_TOO_LARGE, error);
      default -> unexpected(error, requestId);
    };
  }

  private static GraphQLError invalidDocument(GraphQLError error) {
    List<Violation> violations = LiteralViolations.of(error.getMessage());
    return violations.isEmpty() ? as(ErrorCode.GRAPHQL_VALIDATION_FAILED, error) : invalidInput(error, violations);
  }

  private GraphQLError invalidVariables(GraphQLError error, WebGraphQlRequest request) {
    List<VariableDefinition> definitions = Parser.parse(request.getDocument())
        .getDefinitionsOfType(OperationDefinition.class).stream()
        .filter(operation -> request.getOperationName() == null
            || request.getOperationName().equals(operation.getName()))
        .flatMap(operation -> operation.getVariableDefinitions().stream())
        .toList();
    return invalidInput(error, VariableViolations.of(source.schema(), definitions, request.getVariables()));
  }

  private static GraphQLError invalidInput(GraphQLError error, List<Violation> violations) {
    SubgraphException failure = SubgraphException.invalidInput(violations);
    return with(failure.code(), failure.getMessage(), failure.extensions(), error);
  }

  private static GraphQLError unexpected(GraphQLError error, String requestId) {
    log.error("Unexpected GraphQL error in request {}: {}", requestId, error.getMessage());
    return with(ErrorCode.INTERNAL_ERROR, ErrorAdvice.UNEXPECTED, Map.of(), error);
  }

  private static GraphQLError as(ErrorCode code, GraphQLError error) {
    return with(code, error.getMessage(), Map.of(), error);
  }

  private static GraphQLError with(ErrorCode code, String message, Map<String, Object> more, GraphQLError error) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.putAll(more);
    GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
        .errorType(code)
        .message("%s", message)
        .extensions(extensions)
        .locations(error.getLocations() == null ? List.of() : error.getLocations());
    if (error.getPath() != null) {
      builder.path(error.getPath());
    }
    return builder.build();
  }
}
