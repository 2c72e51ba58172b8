package io.juncture.subgraph.events;

import reactor.core.publisher.Mono;

/** Issues the tokens with which a subgraph that publishes events proves to others who it is. */
@FunctionalInterface
public interface ServiceTokens {

  /**
   * A new token, good for a minute.
   *
   * @param audience who is to accept it, and nobody else
   */
  Mono<String> issue(String audience);
}
