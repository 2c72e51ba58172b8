package io.juncture.subgraph.error;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import io.juncture.subgraph.request.RequestId;
import io.r2dbc.spi.R2dbcException;
import jakarta.validation.ConstraintViolationException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.graphql.data.federation.RepresentationException;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Turns what resolvers and entity resolvers throw into GraphQL errors. */
@ControllerAdvice
public class ErrorAdvice {

  static final String UNEXPECTED = "Something went wrong.";

  private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
  private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

  @GraphQlExceptionHandler
  GraphQLError expected(SubgraphException failure, DataFetchingEnvironment environment) {
    return error(failure, environment);
  }

  @GraphQlExceptionHandler
  GraphQLError constraints(ConstraintViolationException failure, DataFetchingEnvironment environment) {
    return error(SubgraphException.invalidInput(Violations.of(failure)), environment);
  }

  @GraphQlExceptionHandler
  GraphQLError binding(BindException failure, DataFetchingEnvironment environment) {
    return error(SubgraphException.invalidInput(Violations.of(failure)), environment);
  }

  @GraphQlExceptionHandler
  GraphQLError representation(RepresentationException failure, DataFetchingEnvironment environment) {
    return error(SubgraphException.invalidInput("representations", "cannot be resolved here"), environment);
  }

  /** Fields that were under way when the operation was ended; the operation's own error says why. */
  @GraphQlExceptionHandler
  GraphQLError ended(AbortExecutionException failure, DataFetchingEnvironment environment) {
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorCode.REQUEST_TOO_LARGE)
        .message("%s", failure.getMessage())
        .extensions(Map.of("code", ErrorCode.REQUEST_TOO_LARGE.name()))
        .build();
  }

  @GraphQlExceptionHandler
  GraphQLError unexpected(Throwable failure, DataFetchingEnvironment environment) {
    if (isUnstorableText(failure)) {
      return error(SubgraphException.invalidInput(UnstorableText.in(environment.getArguments())), environment);
    }
    logOnce(failure, environment);
    return GraphqlErrorBuilder.newError(environment)
        .errorType(ErrorCode.INTERNAL_ERROR)
        .message(UNEXPECTED)
        .extensions(Map.of("code", ErrorCode.INTERNAL_ERROR.name()))
        .build();
  }

  private static GraphQLError error(SubgraphException failure, DataFetchingEnvironment environment) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", failure.code().name());
    extensions.putAll(failure.extensions());
    return GraphqlErrorBuilder.newError(environment)
        .errorType(failure.code())
        .message("%s", failure.getMessage())
        .extensions(extensions)
        .build();
  }

  /** PostgreSQL does not store the character NUL, wherever in the input it stands. */
  private static boolean isUnstorableText(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof R2dbcException database
            && CHARACTER_NOT_IN_REPERTOIRE.equals(database.getSqlState()));
  }

  /** A batch that fails is reported for each of its entities but is one failure. */
  private static void logOnce(Throwable failure, DataFetchingEnvironment environment) {
    GraphQLContext context = environment.getGraphQlContext();
    Set<Throwable> logged = context.computeIfAbsent(ErrorAdvice.class,
        _ -> Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())));
    if (logged.add(failure)) {
      try (var _ = MDC.putCloseable(RequestId.KEY, context.getOrDefault(RequestId.KEY, "none"))) {
        log.error("Unexpected failure at {}", environment.getExecutionStepInfo().getPath(), failure);
      }
    }
  }
}
