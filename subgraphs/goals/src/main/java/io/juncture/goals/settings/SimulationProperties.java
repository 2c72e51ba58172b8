package io.juncture.goals.settings;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work simulations may be.
 *
 * @param paths     simulated futures of each goal, even, 100 to 100,000: more are more precise and take longer
 * @param workers   simulations that run at once; 0 for as many as there are processors
 * @param queueSize simulations that may wait; beyond that callers are asked to try again
 * @param callerShare simulations of one caller that may wait or run, so that nobody fills the queue alone
 */
public record SimulationProperties(
        @DefaultValue("10000") @Min(100) @Max(100_000) int paths,
        @DefaultValue("0") @Min(0) @Max(256) int workers,
        @DefaultValue("2000") @Min(1) @Max(100_000) int queueSize,
        @DefaultValue("500") @Min(1) @Max(100_000) int callerShare) {

    /** Whether the number of paths is even, as it has to be: they come in pairs. */
    @AssertTrue(message = "must be even")
    boolean isPathsEven() {
        return paths % 2 == 0;
    }
}
