package io.juncture.profiler.result;

/**
 * Whose results these are; also the GraphQL type {@code ProfilerTaker}.
 *
 * @param id the canonical id
 * @param number the number older clients know the person by
 * @param name given name and family name
 * @param email the e-mail address; whoever may see the results may see it
 */
public record Taker(String id, int number, String name, String email) {}
