package io.juncture.profiler.partner;

import io.juncture.profiler.identity.TokenIssuer;
import io.juncture.profiler.identity.TokenSubject;
import io.juncture.profiler.person.Role;
import io.juncture.subgraph.error.SubgraphException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Exchanges keys and secrets of partners for access tokens. */
@Service
class PartnerTokens {

  /** How far the time that a request says may be from the time it is. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final PartnerCredentials credentials;
  private final TokenIssuer issuer;
  private final InstantSource clock;

  PartnerTokens(PartnerCredentials credentials, TokenIssuer issuer, InstantSource clock) {
    this.credentials = credentials;
    this.issuer = issuer;
    this.clock = clock;
  }

  /** A token for all that the partner may do. Fails as {@link PartnerCredentials#check} does, and where the time is wrong. */
  Mono<PartnerToken> exchange(PartnerTokenInput input, Optional<String> address) {
    return Mono.fromCallable(input::time).flatMap(time -> credentials.check(input.key(), input.proof(), address)
        .flatMap(partner -> {
          if (!partner.id().equals(input.partnerId())) {
            return Mono.error(SubgraphException.invalidCredentials("The key is not the partner's."));
          }
          if (Duration.between(time, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return Mono.error(SubgraphException.unauthenticated(
                "Invalid credentials: the timestamp is more than five minutes from the server's time."));
          }
          return issue(partner, input.key(), partner.scopes());
        }));
  }

  private Mono<PartnerToken> issue(Partner partner, String key, List<PartnerScope> scopes) {
    String scope = PartnerToken.scope(scopes);
    var subject = new TokenSubject(partner.id(), List.of(Role.PARTNER), scope,
        Map.of("client_id", key, "tier", partner.tier().name().toLowerCase(Locale.ROOT)));
    return issuer.issueToPartner(subject).map(token -> PartnerToken.of(token, issuer.partnerLifetime(), scope));
  }
}
