package io.juncture.goals.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GoalsPropertiesTest {

    @EnableConfigurationProperties(GoalsProperties.class)
    static class Settings {
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void theDefaultsAreDocumentedOnes() {
        application.run(context -> assertThat(context.getBean(GoalsProperties.class))
                .returns("", GoalsProperties::adminKey)
                .returns(10_000, settings -> settings.simulation().paths())
                .returns(true, settings -> settings.cache().enabled())
                .returns(Duration.ofHours(1), settings -> settings.cache().ttl())
                .returns(200, settings -> settings.limits().goalsPerPerson())
                .returns(50, settings -> settings.limits().scenariosPerGoal())
                .returns(100, settings -> settings.limits().calculationsPerGoal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "juncture.goals.simulation.paths=98",
        "juncture.goals.simulation.paths=1001",
        "juncture.goals.simulation.paths=100002",
        "juncture.goals.simulation.queue-size=0",
        "juncture.goals.cache.ttl=500ms",
        "juncture.goals.cache.maximum-bytes=1",
        "juncture.goals.limits.goals-per-person=0",
        "juncture.goals.metrics.retention=7d"})
    void whatMakesNoSenseStopsTheStart(String setting) {
        application.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
