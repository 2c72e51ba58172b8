package io.juncture.profiler.assessment.behaviour;

/**
 * One statement of the inventory.
 *
 * @param id stable, for example {@code beh-07}
 * @param trait what it measures
 * @param keying whether agreement speaks for the trait
 * @param text what the person reads, in the first person
 */
public record Statement(String id, Trait trait, Keying keying, String text) {}
