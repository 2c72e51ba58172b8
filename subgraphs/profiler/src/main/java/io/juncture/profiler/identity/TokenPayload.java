package io.juncture.profiler.identity;

import io.juncture.profiler.person.User;
import java.time.OffsetDateTime;

/**
 * The tokens of a login.
 *
 * @param token the access token
 * @param expiresAt when it stops being valid
 * @param refreshToken good for one exchange against new tokens
 * @param refreshExpiresAt when the login cannot be prolonged any more
 * @param user the person who logged in
 */
public record TokenPayload(
    String token, OffsetDateTime expiresAt, String refreshToken, OffsetDateTime refreshExpiresAt, User user) {

  @Override
  public String toString() {
    return "TokenPayload[user=" + user.id() + "]";
  }
}
