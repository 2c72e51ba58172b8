package io.juncture.profiler.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An API key, without its secret.
 *
 * @param id what the partner sends as its key; not secret
 * @param partnerId whose it is
 * @param allowedNetworks addresses or networks it may be used from; empty for everywhere
 * @param createdAt when it was issued
 * @param expiresAt when it stops being good
 * @param revokedAt when an administrator ended it before that
 */
record PartnerKey(String id, String partnerId, List<String> allowedNetworks, OffsetDateTime createdAt,
    OffsetDateTime expiresAt, Optional<OffsetDateTime> revokedAt) {

  /** How long before its end a key should be rotated. */
  static final Duration ROTATION = Duration.ofDays(14);

  PartnerKey {
    allowedNetworks = List.copyOf(allowedNetworks);
  }

  boolean isGoodAt(Instant time) {
    return revokedAt.isEmpty() && expiresAt.toInstant().isAfter(time);
  }

  /** Whether it is good and will not be for long. */
  boolean isRotationDueAt(Instant time) {
    return isGoodAt(time) && !expiresAt.toInstant().minus(ROTATION).isAfter(time);
  }
}
