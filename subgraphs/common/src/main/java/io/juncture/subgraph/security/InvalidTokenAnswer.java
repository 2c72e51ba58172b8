package io.juncture.subgraph.security;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers 401 with the challenge of RFC 6750 and a body that GraphQL clients can read. */
final class InvalidTokenAnswer implements ServerAuthenticationEntryPoint {

  private static final byte[] BODY = """
      {"errors":[{"message":"The access token is missing or not valid.","extensions":{"code":"UNAUTHENTICATED"}}]}\
      """.getBytes(StandardCharsets.UTF_8);

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.UNAUTHORIZED);
    HttpHeaders headers = response.getHeaders();
    headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(failure));
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setContentLength(BODY.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(BODY)));
  }

  /** Without token no error code must be given; the reason a token is refused stays here. */
  private static String challenge(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
  }
}
