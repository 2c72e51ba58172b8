package io.juncture.profiler.partner;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token request by client credentials (RFC 6749, section 4.4.2); the client is a partner, its id the API key.
 *
 * @param grantType {@code client_credentials}
 * @param clientId the key
 * @param clientSecret its secret in clear
 * @param authorization a header {@code Authorization} instead of both
 * @param scope what the token is to be good for, names with a space between them; absent for all
 */
record ClientCredentialsInput(
    @Size(max = 200) String grantType,
    @Nullable @Size(max = 200) String clientId,
    @Nullable @Size(max = 200) String clientSecret,
    @Nullable @Size(max = 2000) String authorization,
    @Nullable @Size(max = 1000) String scope) {

  Optional<String> requestedScope() {
    return Optional.ofNullable(scope).map(String::strip).filter(it -> !it.isEmpty());
  }

  @Override
  public String toString() {
    return "ClientCredentialsInput[]";
  }
}
