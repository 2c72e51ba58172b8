package io.juncture.goals.simulation;

/**
 * The allocation of a goal's portfolio by the time that is left. With {@value #GLIDE_MONTHS} months or more to go the profile's
 * far allocation holds; from there it moves in a straight line to the near allocation on the target date. A retirement corpus
 * stays invested after that date, so its near allocation is half-way between the two. An emergency fund is always 30 % debt and
 * 70 % cash. An explicit equity allocation replaces the equity weight in every month.
 *
 * <table>
 *   <caption>equity / debt / gold / cash in percent</caption>
 *   <tr><th>profile</th><th>far</th><th>near</th></tr>
 *   <tr><td>conservative</td><td>35 / 45 / 10 / 10</td><td>5 / 45 / 5 / 45</td></tr>
 *   <tr><td>moderate</td><td>60 / 25 / 10 / 5</td><td>20 / 45 / 10 / 25</td></tr>
 *   <tr><td>aggressive</td><td>80 / 10 / 7 / 3</td><td>40 / 35 / 10 / 15</td></tr>
 * </table>
 */
public final class GlidePath {

    /** How long before the target date the drift towards debt and cash begins. */
    public static final int GLIDE_MONTHS = 60;

    private static final Allocation LIQUID = new Allocation(0, 0.30, 0, 0.70);

    private GlidePath() {
    }

    /** The allocation of this goal today. */
    public static Allocation today(GoalParameters goal) {
        return at(goal, goal.months());
    }

    /** The allocation of this goal when so many months are left, zero or more. */
    public static Allocation at(GoalParameters goal, int monthsLeft) {
        Allocation drifted = goal.category() == GoalCategory.EMERGENCY_FUND ? LIQUID : drift(goal, monthsLeft);
        return goal.equityAllocation().isPresent() ? drifted.withEquity(goal.equityAllocation().getAsDouble()) : drifted;
    }

    private static Allocation drift(GoalParameters goal, int monthsLeft) {
        Allocation far = far(goal.riskProfile());
        Allocation near = near(goal.riskProfile());
        Allocation last = goal.category() == GoalCategory.RETIREMENT ? near.towards(far, 0.5) : near;
        return last.towards(far, Math.min(1, monthsLeft / (double) GLIDE_MONTHS));
    }

    private static Allocation far(RiskProfile profile) {
        return switch (profile) {
            case CONSERVATIVE -> new Allocation(0.35, 0.45, 0.10, 0.10);
            case MODERATE -> new Allocation(0.60, 0.25, 0.10, 0.05);
            case AGGRESSIVE -> new Allocation(0.80, 0.10, 0.07, 0.03);
        };
    }

    private static Allocation near(RiskProfile profile) {
        return switch (profile) {
            case CONSERVATIVE -> new Allocation(0.05, 0.45, 0.05, 0.45);
            case MODERATE -> new Allocation(0.20, 0.45, 0.10, 0.25);
            case AGGRESSIVE -> new Allocation(0.40, 0.35, 0.10, 0.15);
        };
    }
}
