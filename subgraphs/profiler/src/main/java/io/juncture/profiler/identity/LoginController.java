package io.juncture.profiler.identity;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Begins logins. */
@Controller
class LoginController {

  private final Login login;

  LoginController(Login login) {
    this.login = login;
  }

  @MutationMapping
  Mono<TokenPayload> login(@Argument @Valid LoginInput input, @ContextValue(required = false) Optional<String> clientAddress) {
    return login.login(input, clientAddress);
  }
}
