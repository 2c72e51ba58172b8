package io.juncture.profiler.organization;

/** A company or institution whose people use the platform. */
public record Organization(String id, String name) {}
