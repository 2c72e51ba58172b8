package io.juncture.subgraph.security;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/**
 * The tokens with which subgraphs tell one another events. They are signed with the issuer's keys like access tokens, but are of
 * a type of their own (RFC 8725, section 3.11) and for one audience: neither is good where the other is asked for.
 */
public final class EventTokens {

  /** The path at which subgraphs take events; the gateway does not lead there. */
  public static final String ENDPOINT = "/internal/events";
  /** The header {@code typ}. */
  public static final String TYPE = "events+jwt";

  private EventTokens() {}

  /** The one {@code aud} of tokens for a subgraph. */
  public static String audience(String subgraph) {
    return "urn:juncture:events:" + subgraph;
  }

  static List<OAuth2TokenValidator<Jwt>> validators(String subgraph) {
    List<String> audience = List.of(audience(subgraph));
    return List.of(
        new JwtTypeValidator(TYPE),
        new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience::equals));
  }
}
