package io.juncture.subgraph.request;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request an id, answers it in {@code X-Request-Id} and hands it on in the Reactor context. */
public final class RequestIdFilter implements WebFilter, Ordered {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = RequestId.of(exchange.getRequest().getHeaders().getFirst(RequestId.HEADER));
    exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
    return chain.filter(exchange).contextWrite(context -> context.put(RequestId.KEY, id));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
