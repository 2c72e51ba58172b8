package io.juncture.goals.demo;

import static io.juncture.goals.simulation.Flexibility.FIXED;
import static io.juncture.goals.simulation.Flexibility.SOMEWHAT_FLEXIBLE;
import static io.juncture.goals.simulation.Flexibility.VERY_FLEXIBLE;
import static io.juncture.goals.simulation.GoalCategory.EDUCATION;
import static io.juncture.goals.simulation.GoalCategory.EMERGENCY_FUND;
import static io.juncture.goals.simulation.GoalCategory.HOME;
import static io.juncture.goals.simulation.GoalCategory.INVESTMENT;
import static io.juncture.goals.simulation.GoalCategory.RETIREMENT;
import static io.juncture.goals.simulation.GoalCategory.TRAVEL;
import static io.juncture.goals.simulation.GoalCategory.VEHICLE;
import static io.juncture.goals.simulation.GoalCategory.WEDDING;
import static io.juncture.goals.simulation.Importance.HIGH;
import static io.juncture.goals.simulation.Importance.LOW;
import static io.juncture.goals.simulation.Importance.MEDIUM;
import static io.juncture.goals.simulation.RiskProfile.AGGRESSIVE;
import static io.juncture.goals.simulation.RiskProfile.CONSERVATIVE;
import static io.juncture.goals.simulation.RiskProfile.MODERATE;

import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import java.util.List;
import java.util.UUID;

/** The goals of the demo accounts. {@code newbie-1} has none. */
final class DemoGoals {

    /** The goal that the API documents speak of. */
    static final UUID GOAL_OF_THE_DOCUMENTS = UUID.fromString("68dd4f2c-ebd1-4c72-aff9-a2887bd9a060");

    /** Its alternative to the current plan. */
    static final String SCENARIO = "scenario-uuid-1";

    private static final String JOHN = "user-123";

    private DemoGoals() {
    }

    /**
     * @param months  from the day of loading to the target date
     * @param daysOld how long before the day of loading the goal was created
     */
    record DemoGoal(UUID id, String ownerId, String name, GoalCategory category, Importance importance,
            Flexibility flexibility, RiskProfile riskProfile, long target, long current, long monthly, int months,
            int daysOld) {
    }

    static List<DemoGoal> all() {
        return List.of(
                new DemoGoal(GOAL_OF_THE_DOCUMENTS, JOHN, "Daughter's university", EDUCATION, HIGH, SOMEWHAT_FLEXIBLE,
                        AGGRESSIVE, 2_000_000, 500_000, 15_000, 68, 400),
                new DemoGoal(id(2), JOHN, "Retirement", RETIREMENT, HIGH, SOMEWHAT_FLEXIBLE,
                        AGGRESSIVE, 30_000_000, 5_000_000, 45_000, 188, 390),
                new DemoGoal(id(3), JOHN, "Emergency fund", EMERGENCY_FUND, HIGH, FIXED,
                        CONSERVATIVE, 300_000, 250_000, 5_000, 12, 380),
                new DemoGoal(id(4), JOHN, "Down payment for a flat", HOME, MEDIUM, VERY_FLEXIBLE,
                        MODERATE, 2_500_000, 900_000, 15_000, 66, 200),
                new DemoGoal(id(5), JOHN, "Trip to Japan", TRAVEL, LOW, VERY_FLEXIBLE,
                        MODERATE, 500_000, 100_000, 5_000, 54, 90),
                new DemoGoal(id(6), "user-456", "Emergency fund", EMERGENCY_FUND, HIGH, FIXED,
                        CONSERVATIVE, 240_000, 60_000, 10_000, 20, 120),
                new DemoGoal(id(7), "user-456", "Master's degree", EDUCATION, MEDIUM, SOMEWHAT_FLEXIBLE,
                        MODERATE, 1_200_000, 200_000, 18_000, 48, 110),
                new DemoGoal(id(8), "trainer-123", "Retirement", RETIREMENT, HIGH, SOMEWHAT_FLEXIBLE,
                        MODERATE, 20_000_000, 3_000_000, 40_000, 240, 300),
                new DemoGoal(id(9), "mentor-1", "Wedding of the son", WEDDING, MEDIUM, FIXED,
                        MODERATE, 1_500_000, 700_000, 20_000, 30, 60),
                new DemoGoal(id(10), "abc123", "Electric car", VEHICLE, LOW, VERY_FLEXIBLE,
                        MODERATE, 900_000, 150_000, 15_000, 42, 75),
                new DemoGoal(id(11), "abc123", "Long-term savings", INVESTMENT, LOW, VERY_FLEXIBLE,
                        AGGRESSIVE, 5_000_000, 400_000, 12_000, 144, 70));
    }

    private static UUID id(int number) {
        return UUID.fromString("6f0c2d4e-1a3b-4c5d-8e7f-%012d".formatted(number));
    }
}
