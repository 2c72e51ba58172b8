package io.juncture.profiler.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How logins are guarded.
 *
 * @param parallelHashes how many passwords are checked at a time; each check takes a core and 19 MiB
 * @param waitingHashes how many more may wait before logins are refused
 * @param freeAttempts how many failures in a row an address has before it must wait
 * @param longestWait the longest an address must wait; the wait doubles with every failure
 */
@Validated
@ConfigurationProperties("juncture.profiler.login")
record LoginProperties(
    @Positive @DefaultValue("2") int parallelHashes,
    @Positive @DefaultValue("100") int waitingHashes,
    @Positive @DefaultValue("10") int freeAttempts,
    @NotNull @DefaultValue("15m") Duration longestWait) {}
