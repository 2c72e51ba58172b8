package io.juncture.gateway.limits;

import io.juncture.federation.executor.EngineOptions;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds on requests.
 *
 * @param maxRequestSize        bytes of one request's body
 * @param requestTimeout        how long a client may take to send a request's body
 * @param maxConcurrentRequests requests answered at the same time, management endpoints not counted
 * @param retryAfter            when a client that was turned away should come back
 * @param maxTokens             tokens of one document
 * @param maxDepth              nesting of one operation, fragments expanded
 * @param maxFields             fields of one operation, fragments expanded, each alias counted
 * @param planningSteps         what planning one operation may cost
 * @param planCacheSize         how many planned operations are kept
 */
@Validated
@ConfigurationProperties("juncture.limits")
public record LimitsProperties(
        @DefaultValue("1MB") DataSize maxRequestSize,
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("1000") @Min(1) int maxConcurrentRequests,
        @DefaultValue("1s") Duration retryAfter,
        @DefaultValue("15000") @Min(1) int maxTokens,
        @DefaultValue("100") @Min(1) int maxDepth,
        @DefaultValue("20000") @Min(1) int maxFields,
        @DefaultValue("1000000") @Min(1) int planningSteps,
        @DefaultValue("1000") @Min(1) int planCacheSize) {

    /** The part of these bounds that the engine watches. */
    EngineOptions engineOptions() {
        return EngineOptions.DEFAULTS.withMaxTokens(maxTokens).withMaxDepth(maxDepth).withMaxFields(maxFields)
                .withPlanningSteps(planningSteps).withPlanCacheSize(planCacheSize)
                .withMaxResponseBytes(Integer.MAX_VALUE);
    }
}
