package io.juncture.profiler.session;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sessions are taken.
 *
 * @param retakeAfter how long after a completed session a person may begin another; items met again measure memory
 */
@Validated
@ConfigurationProperties("juncture.profiler.sessions")
record SessionProperties(@NotNull @DefaultValue("30d") Duration retakeAfter) {}
