package io.juncture.profiler.identity;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Prolongs and ends logins. The refresh token is all the proof that is needed: the access token may have expired. */
@Controller
class TokenController {

  private final Tokens tokens;

  TokenController(Tokens tokens) {
    this.tokens = tokens;
  }

  @MutationMapping
  Mono<TokenPayload> refreshToken(@Argument String refreshToken) {
    return tokens.refresh(refreshToken);
  }

  @MutationMapping
  Mono<Boolean> logout(@Argument String refreshToken) {
    return tokens.end(refreshToken).thenReturn(true);
  }
}
