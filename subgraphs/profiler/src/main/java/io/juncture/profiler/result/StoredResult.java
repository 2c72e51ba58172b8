package io.juncture.profiler.result;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The results of a completed session.
 *
 * @param sessionId the session
 * @param personId the person who took it
 * @param completedAt when it was completed
 * @param document the results
 */
public record StoredResult(UUID sessionId, String personId, OffsetDateTime completedAt, ResultDocument document) {}
