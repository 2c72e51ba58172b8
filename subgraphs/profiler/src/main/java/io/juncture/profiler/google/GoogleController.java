package io.juncture.profiler.google;

import io.juncture.profiler.identity.TokenPayload;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Begins logins with Google, and links Google accounts. */
@Controller
class GoogleController {

  private final GoogleSignIn signIn;
  private final GoogleLinking linking;

  GoogleController(GoogleSignIn signIn, GoogleLinking linking) {
    this.signIn = signIn;
    this.linking = linking;
  }

  @MutationMapping
  Mono<TokenPayload> loginWithGoogle(@Argument @Valid GoogleTokenInput input,
      @ContextValue(required = false) Optional<String> clientAddress) {
    return signIn.signIn(input, clientAddress);
  }

  @MutationMapping
  Mono<User> linkGoogle(@ContextValue Caller caller, @AuthenticationPrincipal Jwt accessToken,
      @Argument @Valid GoogleTokenInput input) {
    return linking.link(caller, Objects.requireNonNull(accessToken.getIssuedAt()), input);
  }

  @MutationMapping
  Mono<User> unlinkGoogle(@ContextValue Caller caller) {
    return linking.unlink(caller);
  }
}
