package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.validation.annotation.Validated;

class InvalidSettingTest {

    @Validated
    @ConfigurationProperties("kitchen.oven")
    record Oven(@DurationMin(minutes = 1) Duration heatFor, @Positive int shelves) {
    }

    @EnableConfigurationProperties(Oven.class)
    static class Kitchen {
    }

    private static Throwable failure(String... arguments) {
        var kitchen = new SpringApplicationBuilder(Kitchen.class).web(WebApplicationType.NONE).registerShutdownHook(false)
                .properties("spring.main.banner-mode=off", "spring.main.log-startup-info=false", "spring.config.name=kitchen");
        try (var context = kitchen.run(arguments)) {
            throw new AssertionError("started as " + context.getId());
        } catch (RuntimeException problem) {
            return problem;
        }
    }

    @Test
    void everySettingOutOfBoundsIsNamedWithTheReason() {
        assertThat(InvalidSetting.sentence(failure("--kitchen.oven.heat-for=1s", "--kitchen.oven.shelves=0"))).hasValueSatisfying(
                sentence -> assertThat(sentence).hasLineCount(1).contains("kitchen.oven.heat-for must be", "kitchen.oven.shelves must be greater than 0"));
    }

    @Test
    void aValueOfAnotherTypeIsNamedWithTheReason() {
        assertThat(InvalidSetting.sentence(failure("--kitchen.oven.heat-for=soon", "--kitchen.oven.shelves=3"))).hasValueSatisfying(
                sentence -> assertThat(sentence).hasLineCount(1).startsWith("kitchen.oven.heat-for cannot be read").contains("soon"));
    }

    @Test
    void otherFailuresAreNotAboutSettings() {
        assertThat(InvalidSetting.sentence(new IllegalStateException("no database"))).isEmpty();
    }
}
