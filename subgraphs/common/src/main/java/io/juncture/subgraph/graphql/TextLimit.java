package io.juncture.subgraph.graphql;

import graphql.parser.ParserOptions;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Ends the parsing of a document that is too long, request by request: graphql-java's own default is the whole JVM's. */
final class TextLimit implements WebGraphQlInterceptor {

  private final ParserOptions options;

  TextLimit(int maxCharacters) {
    this.options = ParserOptions.getDefaultOperationParserOptions()
        .transform(builder -> builder.maxCharacters(maxCharacters));
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<Object, Object> context = Map.of(ParserOptions.class, options);
    request.configureExecutionInput((_, builder) -> builder.graphQLContext(context).build());
    return chain.next(request);
  }
}
