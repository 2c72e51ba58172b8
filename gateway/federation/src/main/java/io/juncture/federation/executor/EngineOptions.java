package io.juncture.federation.executor;

/**
 * The engine's bounds.
 *
 * @param planCacheBytes   memory for prepared operations, estimated
 * @param maxTokens        tokens in one request document
 * @param maxDepth         nesting of one operation, fragments expanded
 * @param maxFields        fields of one operation, fragments expanded
 * @param maxAliases       aliases in one operation, fragments expanded
 * @param maxRootFields    fields of one operation's root, fragments expanded
 * @param planningSteps    what planning one operation may cost before it is refused
 * @param maxResponseBytes bytes of one subgraph's response
 * @param introspection    whether {@code __schema} and {@code __type} are answered
 */
public record EngineOptions(int planCacheBytes, int maxTokens, int maxDepth, int maxFields, int maxAliases,
        int maxRootFields, int planningSteps, int maxResponseBytes, boolean introspection) {

    public static final EngineOptions DEFAULTS = new EngineOptions(64 * 1024 * 1024, 15_000, 100, 20_000, 1_000, 200,
            1_000_000, 64 * 1024 * 1024, true);

    public EngineOptions withPlanCacheBytes(int bytes) {
        return new EngineOptions(bytes, maxTokens, maxDepth, maxFields, maxAliases, maxRootFields, planningSteps,
                maxResponseBytes, introspection);
    }

    public EngineOptions withMaxTokens(int tokens) {
        return new EngineOptions(planCacheBytes, tokens, maxDepth, maxFields, maxAliases, maxRootFields, planningSteps,
                maxResponseBytes, introspection);
    }

    public EngineOptions withMaxDepth(int depth) {
        return new EngineOptions(planCacheBytes, maxTokens, depth, maxFields, maxAliases, maxRootFields, planningSteps,
                maxResponseBytes, introspection);
    }

    public EngineOptions withMaxFields(int fields) {
        return new EngineOptions(planCacheBytes, maxTokens, maxDepth, fields, maxAliases, maxRootFields, planningSteps,
                maxResponseBytes, introspection);
    }

    public EngineOptions withMaxAliases(int aliases) {
        return new EngineOptions(planCacheBytes, maxTokens, maxDepth, maxFields, aliases, maxRootFields, planningSteps,
                maxResponseBytes, introspection);
    }

    public EngineOptions withMaxRootFields(int fields) {
        return new EngineOptions(planCacheBytes, maxTokens, maxDepth, maxFields, maxAliases, fields, planningSteps,
                maxResponseBytes, introspection);
    }

    public EngineOptions withPlanningSteps(int steps) {
        return new EngineOptions(planCacheBytes, maxTokens, maxDepth, maxFields, maxAliases, maxRootFields, steps,
                maxResponseBytes, introspection);
    }

    public EngineOptions withMaxResponseBytes(int bytes) {
        return new EngineOptions(planCacheBytes, maxTokens, maxDepth, maxFields, maxAliases, maxRootFields,
                planningSteps, bytes, introspection);
    }

    public EngineOptions withIntrospection(boolean allowed) {
        return new EngineOptions(planCacheBytes, maxTokens, maxDepth, maxFields, maxAliases, maxRootFields,
                planningSteps, maxResponseBytes, allowed);
    }
}
