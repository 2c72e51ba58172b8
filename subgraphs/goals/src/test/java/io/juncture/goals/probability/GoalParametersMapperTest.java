package io.juncture.goals.probability;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.Plan;
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

class GoalParametersMapperTest {

    @ParameterizedTest
    @CsvSource({
        "2030-01-15, 2035-01-15, 60",
        "2030-01-15, 2035-01-14, 59",
        "2030-01-31, 2030-02-28, 0",
        "2030-01-31, 2030-03-31, 2",
        "2030-01-15, 2030-01-15, 0",
        "2030-01-15, 2020-01-15, 0",
        "2030-01-15, 2199-01-15, 720"})
    void wholeMonthsUntilTheDate(LocalDate today, LocalDate date, int expected) {
        assertThat(GoalParametersMapper.monthsUntil(date, today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"INR, 0", "USD, 150000"})
    void theTaxBenefitIsForRupeesOnly(String currency, double used) {
        OffsetDateTime now = OffsetDateTime.parse("2030-01-15T10:00:00Z");
        Plan plan = new Plan(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE, LocalDate.of(2035, 1, 15), OptionalDouble.empty());
        Goal goal = new Goal(UUID.randomUUID(), "user-1", "A flat", GoalCategory.HOME, Importance.MEDIUM, Flexibility.FIXED,
                RiskProfile.MODERATE, false, plan, currency, false, true, now, now, 0);
        assertThat(GoalParametersMapper.parameters(goal, plan, now.toLocalDate()).section80cUsed()).isEqualTo(used);
    }
}
