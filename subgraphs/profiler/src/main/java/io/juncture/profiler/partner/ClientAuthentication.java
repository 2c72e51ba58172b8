package io.juncture.profiler.partner;

import io.juncture.subgraph.error.SubgraphException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Who the client of a token request says it is (RFC 6749, section 2.3.1).
 *
 * @param key the client's id
 * @param secret the client's secret
 */
record ClientAuthentication(String key, PartnerSecret secret) {

  private static final String BASIC = "basic ";

  /**
   * By HTTP Basic or by parameters. Fails with {@code INVALID_INPUT} when it is both, with {@code INVALID_CREDENTIALS} when it is
   * neither.
   */
  static ClientAuthentication of(ClientCredentialsInput input) {
    Optional<String> basic = Optional.ofNullable(input.authorization())
        .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()));
    boolean parameters = input.clientId() != null && input.clientSecret() != null;
    if (basic.isPresent() && input.clientSecret() != null) {
      throw SubgraphException.invalidInput("clientSecret", "must not be given beside the header Authorization");
    }
    ClientAuthentication given = basic.flatMap(ClientAuthentication::decoded)
        .or(() -> parameters && basic.isEmpty()
            ? Optional.of(new ClientAuthentication(input.clientId(), new PartnerSecret(input.clientSecret()))) : Optional.empty())
        .orElseThrow(() -> SubgraphException.invalidCredentials("The request does not authenticate the client."));
    if (input.clientId() != null && !input.clientId().equals(given.key())) {
      throw SubgraphException.invalidInput("clientId", "must be the one in the header Authorization");
    }
    return given;
  }

  /** Both parts are form-encoded before they are put together. */
  private static Optional<ClientAuthentication> decoded(String header) {
    try {
      String text = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(new ClientAuthentication(
          URLDecoder.decode(text.substring(0, colon), StandardCharsets.UTF_8),
          new PartnerSecret(URLDecoder.decode(text.substring(colon + 1), StandardCharsets.UTF_8))));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
