package io.juncture.profiler.identity;

import io.juncture.profiler.person.User;
import java.time.OffsetDateTime;

/**
 * The result of a login.
 *
 * @param token the access token
 * @param expiresAt when it stops being valid
 * @param user the person who logged in
 */
record LoginPayload(String token, OffsetDateTime expiresAt, User user) {}
