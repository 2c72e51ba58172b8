package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.Estimate;

/**
 * A track in the order of recommendation, which is that of confidence: so the lead of the first one is never negative. Where two fits
 * are close, the track of the lower one comes first when it is likelier to be the best of all, being less sure or less akin to the others.
 *
 * @param track the track
 * @param rank 1 for the recommended one
 * @param fit how well the person fits, 0 to 100, 50 for the reference population's mean
 * @param confidence the probability that the person truly fits this track best, given the scores' standard errors, 0 to 1, to
 *     two decimals; over all tracks they sum to 1 (but for rounding), so that 0.2 each would mean: no idea
 */
public record RankedTrack(Track track, int rank, Estimate fit, double confidence) {}
