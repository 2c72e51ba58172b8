package io.juncture.profiler.identity;

import io.juncture.subgraph.security.Caller;
import io.juncture.subgraph.security.IdentityProperties;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What this issuer of tokens says about itself, in the terms of OpenID Connect Discovery 1.0, section 3. As JSON it is the
 * document that others expect at {@code /.well-known/openid-configuration}.
 *
 * @param issuer the {@code iss} of tokens; clients reach the platform below it
 * @param jwksUri where the public keys are
 * @param tokenEndpoint where clients exchange their credentials for tokens
 * @param tokenEndpointAuthMethodsSupported how they say there who they are
 * @param grantTypesSupported what they may ask there
 * @param responseTypesSupported none: there is no authorization endpoint, logins are operations of their own
 * @param subjectTypesSupported all clients see the same {@code sub}
 * @param idTokenSigningAlgValuesSupported how tokens are signed
 * @param scopesSupported the values of {@code scope} that tokens may have
 * @param claimsSupported the claims that tokens may have
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record IdentityProvider(
    String issuer,
    String jwksUri,
    String tokenEndpoint,
    List<String> tokenEndpointAuthMethodsSupported,
    List<String> grantTypesSupported,
    List<String> responseTypesSupported,
    List<String> subjectTypesSupported,
    List<String> idTokenSigningAlgValuesSupported,
    List<String> scopesSupported,
    List<String> claimsSupported) {

  private static final String TOKEN_ENDPOINT = "/oauth2/token";

  static IdentityProvider of(IdentityProperties identity, List<SupportedScopes> others) {
    String base = identity.issuer().endsWith("/") ? identity.issuer().substring(0, identity.issuer().length() - 1) : identity.issuer();
    return new IdentityProvider(
        identity.issuer(),
        base + WellKnownController.KEYS,
        base + TOKEN_ENDPOINT,
        List.of("client_secret_basic", "client_secret_post"),
        List.of("client_credentials"),
        List.of(),
        List.of("public"),
        List.of("RS256"),
        Stream.concat(Stream.of(Caller.PERSON), others.stream().flatMap(each -> each.names().stream())).toList(),
        List.of("iss", "sub", "exp", "iat", "jti", "auth_time", "roles", "scope", "org", "client_id", "tier", "rate_limit", "networks"));
  }
}
