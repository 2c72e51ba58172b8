package io.juncture.goals.cache;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How simulation results are kept.
 *
 * @param enabled      whether they are kept at all
 * @param ttl          how long an entry lives, at least a second
 * @param maximumBytes what all entries may take, by their estimated size; the least useful go first. 1 KiB to 1 GiB
 */
public record CacheSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3600s") @DurationMin(seconds = 1) Duration ttl,
        @DefaultValue("67108864") @Min(1024) @Max(1 << 30) int maximumBytes) {
}
