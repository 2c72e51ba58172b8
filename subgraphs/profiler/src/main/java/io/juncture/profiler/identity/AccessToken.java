package io.juncture.profiler.identity;

import java.time.Instant;

/**
 * A signed access token.
 *
 * @param value the JWT in compact form
 * @param expiresAt when it stops being valid, in whole seconds
 */
public record AccessToken(String value, Instant expiresAt) {}
