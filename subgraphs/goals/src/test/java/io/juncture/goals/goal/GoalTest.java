package io.juncture.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {

    @ParameterizedTest
    @CsvSource({"0, 3, 0", "1, 3, 33.33", "2, 3, 66.67", "201, 20000, 1.01", "3, 3, 100", "9, 3, 100"})
    void progressIsRoundedHalfUpAndEndsAtTheTarget(BigDecimal current, BigDecimal target, double percent) {
        OffsetDateTime now = OffsetDateTime.parse("2030-01-15T12:00:00Z");
        Plan plan = new Plan(target, current, BigDecimal.ZERO, LocalDate.parse("2031-01-15"), OptionalDouble.empty());
        Goal goal = new Goal(UUID.randomUUID(), "user-1", "A goal", GoalCategory.OTHER, Importance.LOW, Flexibility.FIXED,
                RiskProfile.MODERATE, false, plan, "INR", true, true, now, now, 0);
        assertThat(goal.progressPercent()).isEqualTo(percent);
    }
}
