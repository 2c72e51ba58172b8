package io.juncture.goals.simulation;

/**
 * What a change does to the probability of success, both simulated with the same random numbers.
 *
 * @param probabilityIncrease new minus current probability
 * @param newProbability      probability of success after the change, 0 to 1
 */
public record Impact(double probabilityIncrease, double newProbability) {
}
