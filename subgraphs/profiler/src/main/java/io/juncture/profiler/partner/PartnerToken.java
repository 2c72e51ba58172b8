package io.juncture.profiler.partner;

import io.juncture.profiler.identity.AccessToken;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An access token of a partner, in the terms of RFC 6749, section 5.1.
 *
 * @param accessToken the JWT
 * @param tokenType how it is sent
 * @param expiresIn the seconds it is good for
 * @param scope what it is good for, names with a space between them; may be empty
 */
record PartnerToken(String accessToken, String tokenType, int expiresIn, String scope) {

  static PartnerToken of(AccessToken token, Duration lifetime, String scope) {
    return new PartnerToken(token.value(), "Bearer", Math.toIntExact(lifetime.toSeconds()), scope);
  }

  static String scope(List<PartnerScope> scopes) {
    return scopes.stream().map(PartnerScope::claim).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "PartnerToken[]";
  }
}
