package io.juncture.profiler.portfolio;

import java.time.OffsetDateTime;

/** A value statement in a portfolio; also the GraphQL type {@code ProfilerValueStatement}. */
public record ValueStatementEntry(
    String personId,
    String profilerSessionId,
    String title,
    String itemType,
    String status,
    String visibility,
    String summary,
    OffsetDateTime createdAt) {}
