package io.juncture.profiler.partner;

import io.juncture.subgraph.error.SubgraphException;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A partner's key and secret.
 *
 * @param partnerId whose key it is
 * @param key the key
 * @param secret its secret in clear
 * @param timestamp when the request was made, ISO 8601; in UTC where it says no offset
 */
record PartnerTokenInput(
    String partnerId, @Size(max = 200) String key, @Size(max = 200) String secret, @Size(max = 100) String timestamp) {

  PartnerSecret proof() {
    return new PartnerSecret(secret);
  }

  /** Fails with {@code INVALID_INPUT} when the timestamp is none. */
  Instant time() {
    try {
      var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(timestamp.strip(), ZonedDateTime::from, LocalDateTime::from);
      return read instanceof ZonedDateTime zoned ? zoned.toInstant() : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noTimestamp) {
      throw SubgraphException.invalidInput("timestamp", "must be an ISO 8601 timestamp like 2026-03-24T10:30:45Z");
    }
  }

  @Override
  public String toString() {
    return "PartnerTokenInput[]";
  }
}
