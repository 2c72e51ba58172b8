package io.juncture.goals.probability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
