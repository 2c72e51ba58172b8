package io.juncture.goals.simulation;

/**
 * How fast prices are assumed to rise in a year.
 *
 * @param general   consumer prices, -0.1 to 0.5
 * @param education fees and costs of education, -0.1 to 0.5
 */
public record Inflation(double general, double education) {

    public Inflation {
        Check.between("general", general, -0.1, 0.5);
        Check.between("education", education, -0.1, 0.5);
    }

    /** The rate at which the price of a goal of this category rises. */
    public double rateFor(GoalCategory category) {
        return category == GoalCategory.EDUCATION ? education : general;
    }
}
