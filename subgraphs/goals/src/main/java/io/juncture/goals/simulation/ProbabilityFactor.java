package io.juncture.goals.simulation;

/**
 * How much one factor adds to a probability of success.
 *
 * @param type               the factor
 * @param impact             the probability as it is minus {@code probabilityWithout}; negative where the factor hurts
 * @param probabilityWithout the probability of the same goal, same random numbers, without the factor
 */
public record ProbabilityFactor(FactorType type, double impact, double probabilityWithout) {
}
