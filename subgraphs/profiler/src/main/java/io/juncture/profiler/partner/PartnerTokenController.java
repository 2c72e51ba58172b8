package io.juncture.profiler.partner;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Gives partners their tokens. */
@Controller
class PartnerTokenController {

  private final PartnerTokens tokens;

  PartnerTokenController(PartnerTokens tokens) {
    this.tokens = tokens;
  }

  @MutationMapping
  Mono<PartnerToken> partnerToken(@Argument @Valid PartnerTokenInput input,
      @ContextValue(required = false) Optional<String> clientAddress) {
    return tokens.exchange(input, clientAddress);
  }

  @MutationMapping
  Mono<PartnerToken> clientCredentialsToken(@Argument @Valid ClientCredentialsInput input,
      @ContextValue(required = false) Optional<String> clientAddress) {
    return tokens.exchange(input, clientAddress);
  }
}
