package io.juncture.profiler.identity;

import io.juncture.subgraph.error.SubgraphException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Exchanges an address and a password for tokens, and tells those who fail nothing about which of the two was wrong. */
@Service
class Login {

  private final Passwords passwords;
  private final Tokens tokens;

  Login(Passwords passwords, Tokens tokens) {
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /** Fails with {@code INVALID_CREDENTIALS} or {@code RATE_LIMITED}. */
  Mono<TokenPayload> login(LoginInput input) {
    return passwords.check(input.normalEmail(), input.password())
        .flatMap(tokens::begin)
        .switchIfEmpty(Mono.error(SubgraphException::invalidCredentials));
  }
}
