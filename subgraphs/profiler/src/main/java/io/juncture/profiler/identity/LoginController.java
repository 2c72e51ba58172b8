package io.juncture.profiler.identity;

import jakarta.validation.Valid;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The one operation without token. */
@Controller
class LoginController {

  private final Login login;

  LoginController(Login login) {
    this.login = login;
  }

  @MutationMapping
  Mono<LoginPayload> login(@Argument @Valid LoginInput input) {
    return login.login(input);
  }
}
