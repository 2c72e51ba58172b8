package io.juncture.profiler.assessment.exposure;

import io.juncture.profiler.assessment.aptitude.Area;

/**
 * One activity that the questionnaire asks about.
 *
 * @param id stable, for example {@code exp-03}
 * @param area what it belongs to
 * @param text what the person reads
 */
public record Activity(String id, Area area, String text) {}
