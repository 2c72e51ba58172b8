package io.juncture.goals.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*, goal:1:probability:a, true",
        "goal:*, goal:1:probability:a, true",
        "goal:*, estimate:probability:a, false",
        "goal:1:*, goal:1:gap:a, true",
        "goal:1:*, goal:12:gap:a, false",
        "*:gap:*, goal:1:gap:a, true",
        "*:gap:*, goal:1:probability:a, false",
        "goal:1:gap:a, goal:1:gap:a, true",
        "goal:1:gap, goal:1:gap:a, false",
        "*:a, goal:1:gap:a, true",
        "goal*goal, goal, false",
        "a*b*c, aXbXc, true",
        "a*b*c, aXcXb, false",
        "a**c, abc, true",
        "g.al:*, goal:1, false",
        "[g]oal:*, goal:1, false"})
    void matches(String pattern, String key, boolean expected) {
        assertThat(Glob.of(pattern).matches(key)).isEqualTo(expected);
    }

    @Test
    void noPatternTakesLong() {
        String key = "a".repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertThat(Glob.of("*a".repeat(200) + "b").matches(key)).isFalse());
    }
}
