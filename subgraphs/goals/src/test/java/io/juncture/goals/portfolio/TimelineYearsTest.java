package io.juncture.goals.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineYearsTest {

    @Test
    void everyYearWhileTheyAreFew() {
        assertThat(TimelineYears.between(2030, 2030)).containsExactly(2030);
        assertThat(TimelineYears.between(2030, 2032)).containsExactly(2030, 2031, 2032);
        assertThat(TimelineYears.between(2030, 2039)).hasSize(10);
    }

    @Test
    void evenlySpacedWhenTheyAreMany() {
        assertThat(TimelineYears.between(2030, 2040)).containsExactly(2030, 2032, 2034, 2036, 2038, 2040);
        assertThat(TimelineYears.between(2030, 2055)).containsExactly(2030, 2033, 2036, 2039, 2042, 2045, 2048, 2051, 2054, 2057);
    }

    @Test
    void neverMoreThanTenAndAlwaysFarEnough() {
        IntStream.rangeClosed(0, 60).forEach(span -> {
            List<Integer> years = TimelineYears.between(2030, 2030 + span);
            assertThat(years).hasSizeLessThanOrEqualTo(10).startsWith(2030);
            assertThat(years.getLast()).isGreaterThanOrEqualTo(2030 + span);
        });
    }

    @Test
    void thePastIsToday() {
        assertThat(TimelineYears.between(2030, 2025)).containsExactly(2030);
    }
}
