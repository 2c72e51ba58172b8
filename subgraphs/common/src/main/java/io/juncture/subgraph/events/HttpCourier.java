package io.juncture.subgraph.events;

import io.juncture.subgraph.security.EventTokens;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Brings events to another subgraph's endpoint, with a token that is good there only. */
final class HttpCourier implements Courier {

  private final String subscriber;
  private final URI endpoint;
  private final String source;
  private final ServiceTokens tokens;
  private final WebClient client = WebClient.create();

  HttpCourier(String subscriber, URI endpoint, String source, ServiceTokens tokens) {
    this.subscriber = subscriber;
    this.endpoint = endpoint;
    this.source = source;
    this.tokens = tokens;
  }

  @Override
  public String subscriber() {
    return subscriber;
  }

  @Override
  public Mono<Void> deliver(Event event) {
    return tokens.issue(EventTokens.audience(subscriber)).flatMap(token -> client.post().uri(endpoint)
        .headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.parseMediaType(CloudEvent.MEDIA_TYPE))
        .bodyValue(CloudEvent.of(event, source))
        .retrieve()
        .toBodilessEntity()
        .then());
  }
}
