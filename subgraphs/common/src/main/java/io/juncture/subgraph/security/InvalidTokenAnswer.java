package io.juncture.subgraph.security;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers 401 with the challenge of RFC 6750 and a body that GraphQL clients can read. */
final class InvalidTokenAnswer implements ServerAuthenticationEntryPoint {

  private static final byte[] BODY = """
      {"errors":[{"message":"The access token is missing or not valid.","extensions":{"code":"UNAUTHENTICATED"}}]}\
      """.getBytes(StandardCharsets.UTF_8);

  private final ServerAuthenticationEntryPoint challenge = new BearerTokenServerAuthenticationEntryPoint();

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    return challenge.commence(exchange, failure).then(Mono.defer(() -> {
      ServerHttpResponse response = exchange.getResponse();
      response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
      response.getHeaders().setContentLength(BODY.length);
      DataBuffer body = response.bufferFactory().wrap(BODY);
      return response.writeWith(Mono.just(body));
    }));
  }
}
