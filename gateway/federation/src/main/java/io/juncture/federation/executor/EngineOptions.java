package io.juncture.federation.executor;

/**
 * The engine's bounds.
 *
 * @param planCacheSize    how many prepared operations are kept
 * @param maxTokens        tokens in one request document
 * @param maxDepth         nesting of one operation, fragments expanded
 * @param maxFields        fields of one operation, fragments expanded
 * @param planningSteps    what planning one operation may cost before it is refused
 * @param maxResponseBytes bytes of one subgraph's response
 * @param introspection    whether {@code __schema} and {@code __type} are answered
 */
public record EngineOptions(int planCacheSize, int maxTokens, int maxDepth, int maxFields, int planningSteps,
        int maxResponseBytes, boolean introspection) {

    public static final EngineOptions DEFAULTS =
            new EngineOptions(1000, 15_000, 100, 20_000, 1_000_000, 64 * 1024 * 1024, true);

    public EngineOptions withPlanCacheSize(int entries) {
        return new EngineOptions(entries, maxTokens, maxDepth, maxFields, planningSteps, maxResponseBytes,
                introspection);
    }

    public EngineOptions withMaxTokens(int tokens) {
        return new EngineOptions(planCacheSize, tokens, maxDepth, maxFields, planningSteps, maxResponseBytes,
                introspection);
    }

    public EngineOptions withMaxDepth(int depth) {
        return new EngineOptions(planCacheSize, maxTokens, depth, maxFields, planningSteps, maxResponseBytes,
                introspection);
    }

    public EngineOptions withMaxFields(int fields) {
        return new EngineOptions(planCacheSize, maxTokens, maxDepth, fields, planningSteps, maxResponseBytes,
                introspection);
    }

    public EngineOptions withPlanningSteps(int steps) {
        return new EngineOptions(planCacheSize, maxTokens, maxDepth, maxFields, steps, maxResponseBytes,
                introspection);
    }

    public EngineOptions withMaxResponseBytes(int bytes) {
        return new EngineOptions(planCacheSize, maxTokens, maxDepth, maxFields, planningSteps, bytes, introspection);
    }

    public EngineOptions withIntrospection(boolean allowed) {
        return new EngineOptions(planCacheSize, maxTokens, maxDepth, maxFields, planningSteps, maxResponseBytes,
                allowed);
    }
}
