package io.juncture.profiler.partner;

import io.juncture.profiler.identity.TokenIssuer;
import io.juncture.profiler.identity.TokenSubject;
import io.juncture.profiler.partner.PartnerCredentials.Verified;
import io.juncture.profiler.person.Role;
import io.juncture.subgraph.error.SubgraphException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Exchanges keys and secrets of partners for access tokens. */
@Service
class PartnerTokens {

  /** How far the time that a request says may be from the time it is. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(PartnerTokens.class);
  private static final String CLIENT_CREDENTIALS = "client_credentials";

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
        .flatMap(verified -> {
          if (!verified.partner().id().equals(input.partnerId())) {
            return Mono.error(SubgraphException.invalidCredentials("The key is not the partner's."));
          }
          if (Duration.between(time, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return Mono.error(SubgraphException.unauthenticated(
                "Invalid credentials: the timestamp is more than five minutes from the server's time."));
          }
          return issue(verified, verified.partner().scopes());
        }));
  }

  /**
   * A token for what is asked for, or for all that the partner may do. Fails with {@code UNSUPPORTED_GRANT_TYPE}, with
   * {@code INVALID_SCOPE}, as {@link ClientAuthentication#of} and as {@link PartnerCredentials#check} do.
   */
  Mono<PartnerToken> exchange(ClientCredentialsInput input, Optional<String> address) {
    if (!input.grantType().equals(CLIENT_CREDENTIALS)) {
      return Mono.error(SubgraphException.unsupportedGrantType("The grant type must be " + CLIENT_CREDENTIALS + "."));
    }
    return Mono.fromCallable(() -> ClientAuthentication.of(input))
        .flatMap(client -> credentials.check(client.key(), client.secret(), address)
            .flatMap(verified -> issue(verified, input.requestedScope()
                .map(scope -> granted(verified.partner(), scope)).orElse(verified.partner().scopes()))));
  }

  private static List<PartnerScope> granted(Partner partner, String scope) {
    return Arrays.stream(scope.split(" +"))
        .map(name -> PartnerScope.of(name).filter(partner.scopes()::contains)
            .orElseThrow(() -> SubgraphException.invalidScope("The client may not have all of the scope it asks for.")))
        .distinct().sorted().toList();
  }

  /** The gateway reads {@code rate_limit} (requests in an hour) and {@code networks} (where the token may come from; absent for everywhere). */
  private Mono<PartnerToken> issue(Verified verified, List<PartnerScope> scopes) {
    Partner partner = verified.partner();
    PartnerKey key = verified.key();
    if (key.isRotationDueAt(clock.instant())) {
      log.warn("The key {} of {} is to be rotated: it stops being good at {}", key.id(), partner.id(), key.expiresAt());
    }
    String scope = PartnerToken.scope(scopes);
    Map<String, Object> claims = new HashMap<>(Map.of("client_id", key.id(), "tier", partner.tier().name().toLowerCase(Locale.ROOT),
        "rate_limit", partner.hourlyLimit()));
    if (!key.allowedNetworks().isEmpty()) {
      claims.put("networks", key.allowedNetworks());
    }
    Duration lifetime = issuer.partnerLifetime(key.expiresAt().toInstant());
    return issuer.issueToPartner(new TokenSubject(partner.id(), List.of(Role.PARTNER), scope, claims), lifetime)
        .map(token -> PartnerToken.of(token, lifetime, scope, key.expiresAt()));
  }
}
