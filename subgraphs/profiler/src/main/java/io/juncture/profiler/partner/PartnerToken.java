package io.juncture.profiler.partner;

import io.juncture.profiler.identity.AccessToken;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An access token of a partner, in the terms of RFC 6749, section 5.1.
 *
 * @param accessToken the JWT
 * @param tokenType how it is sent
 * @param expiresIn the seconds it is good for
 * @param scope what it is good for, names with a space between them; may be empty
 * @param keyExpiresAt when the key that it was issued for stops being good
 */
record PartnerToken(String accessToken, String tokenType, int expiresIn, String scope, OffsetDateTime keyExpiresAt) {

  static PartnerToken of(AccessToken token, Duration lifetime, String scope, OffsetDateTime keyExpiresAt) {
    return new PartnerToken(token.value(), "Bearer", Math.toIntExact(lifetime.toSeconds()), scope, keyExpiresAt);
  }

  static String scope(List<PartnerScope> scopes) {
    return scopes.stream().map(PartnerScope::claim).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "PartnerToken[]";
  }
}
