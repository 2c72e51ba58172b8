package io.juncture.subgraph.graphql;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlSseHandler;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers subscriptions with server-sent events, and one that was refused before its stream began with its own errors: the framework's
 * handler puts one in their place that says nothing.
 */
final class SubscriptionHandler extends GraphQlSseHandler {

  SubscriptionHandler(WebGraphQlHandler handler, @Nullable Duration timeout, @Nullable Duration keepAlive) {
    super(handler, timeout, keepAlive);
  }

  @Override
  protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
    return response.getErrors().isEmpty() ? super.prepareResponse(request, response) : refusal(response);
  }

  private static Mono<ServerResponse> refusal(WebGraphQlResponse response) {
    Flux<ServerSentEvent<Map<String, Object>>> events = Flux.just(
        ServerSentEvent.builder(response.toMap()).event("next").build(),
        ServerSentEvent.<Map<String, Object>>builder().event("complete").data(Map.of()).build());
    return ServerResponse.ok().contentType(MediaType.TEXT_EVENT_STREAM).body(BodyInserters.fromServerSentEvents(events));
  }
}
