package io.juncture.goals.settings;

import io.juncture.goals.cache.CacheSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the goals subgraph. The platform refuses others, which it knows from the metadata made of these.
 *
 * @param adminKey   what the header {@code x-admin-key} has to be for operators; empty lets nobody in by key
 * @param simulation how much work simulations may be
 * @param cache      how their results are kept
 * @param limits     what one person may store
 * @param metrics    how measurements get into the database
 */
@Validated
@ConfigurationProperties("juncture.goals")
public record GoalsProperties(
        @DefaultValue("") String adminKey,
        @DefaultValue @Valid SimulationProperties simulation,
        @DefaultValue @Valid CacheSettings cache,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid Metrics metrics) {

    /**
     * What may be stored.
     *
     * @param goalsPerPerson      archived ones included
     * @param scenariosPerGoal    the baseline not included
     * @param calculationsPerGoal the latest that are kept, those of scenarios not included
     */
    public record Limits(
            @DefaultValue("200") @Min(1) @Max(10_000) int goalsPerPerson,
            @DefaultValue("50") @Min(1) @Max(1_000) int scenariosPerGoal,
            @DefaultValue("100") @Min(1) @Max(10_000) int calculationsPerGoal) {
    }

    /**
     * How measurements get into the database.
     *
     * @param sampleInterval how often processor and memory are looked at
     * @param flushInterval  how often measurements are written; they are written when the application stops as well
     * @param retention      how long they are kept, at least the longest period that can be asked for
     */
    public record Metrics(
            @DefaultValue("5s") @DurationMin(seconds = 1) Duration sampleInterval,
            @DefaultValue("30s") @DurationMin(seconds = 1) Duration flushInterval,
            @DefaultValue("31d") @DurationMin(days = 30) Duration retention) {
    }

    /** The admin key does not appear in logs. */
    @Override
    public String toString() {
        return "GoalsProperties[simulation=%s, cache=%s, limits=%s]".formatted(simulation, cache, limits);
    }
}
