package io.juncture.subgraph.request;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives the right status to failures the framework would answer with 500. */
public final class HttpFailureFilter implements WebFilter, Ordered {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).onErrorMap(failure -> switch (failure) {
      case DataBufferLimitException _ -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
      case AuthenticationServiceException noKeys ->
          new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Access tokens cannot be validated now", noKeys);
      default -> failure;
    });
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }
}
