package io.juncture.goals.admin;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The record of an invalidation of the cache of simulation results.
 *
 * @param auditId            its identity
 * @param timestamp          when it happened
 * @param pattern            what was to be forgotten
 * @param reason             why
 * @param actor              a person's id, or {@code admin key}
 * @param invalidatedEntries how many entries were forgotten
 */
public record CacheInvalidation(
        UUID auditId, OffsetDateTime timestamp, String pattern, String reason, String actor, int invalidatedEntries) {
}
