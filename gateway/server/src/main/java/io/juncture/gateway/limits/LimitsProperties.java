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
 * @param maxAliases            aliases in one operation, fragments expanded
 * @param maxRootFields         fields of one operation's root, fragments expanded
 * @param planningSteps         what planning one operation may cost
 * @param maxSubgraphBytes      bytes of all subgraphs' responses to one request, after decompression
 * @param maxAnswerSize         bytes of one answer, all its deferred fragments included
 * @param planCacheSize         memory for planned operations, estimated
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
        @DefaultValue("1000") @Min(0) int maxAliases,
        @DefaultValue("200") @Min(1) int maxRootFields,
        @DefaultValue("1000000") @Min(1) int planningSteps,
        @DefaultValue("64MB") DataSize maxSubgraphBytes,
        @DefaultValue("64MB") DataSize maxAnswerSize,
        @DefaultValue("64MB") DataSize planCacheSize) {

    /** What the engine watches. */
    public EngineOptions.Builder engineOptions() {
        return EngineOptions.builder().maxTokens(maxTokens).maxDepth(maxDepth).maxFields(maxFields)
                .maxAliases(maxAliases).maxRootFields(maxRootFields).planningSteps(planningSteps)
                .planCacheBytes((int) Math.min(Integer.MAX_VALUE, planCacheSize.toBytes()))
                .maxResponseBytes(Integer.MAX_VALUE).maxResponseBytesTogether(maxSubgraphBytes.toBytes())
                .maxAnswerBytes((int) Math.min(Integer.MAX_VALUE - 8, maxAnswerSize.toBytes()));
    }
}
