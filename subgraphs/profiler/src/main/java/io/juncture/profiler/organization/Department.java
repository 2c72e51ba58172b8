package io.juncture.profiler.organization;

/** A department of the organization with the id {@code organizationId}. */
public record Department(String id, String organizationId, String name) {}
