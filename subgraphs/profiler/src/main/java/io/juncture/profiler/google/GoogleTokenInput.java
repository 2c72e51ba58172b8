package io.juncture.profiler.google;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ID token that Google has issued to a client.
 *
 * @param idToken the token, a JWT in its compact form
 * @param nonce what the client had asked Google to put into it
 */
record GoogleTokenInput(@NotBlank @Size(max = 8192) String idToken, @Nullable @Size(max = 1024) String nonce) {

  Optional<String> expectedNonce() {
    return Optional.ofNullable(nonce);
  }

  @Override
  public String toString() {
    return "GoogleTokenInput[]";
  }
}
