package io.juncture.federation.executor.prepare;

/**
 * What an operation may be before any work is done for it.
 *
 * @param maxTokens     tokens in one request document
 * @param maxDepth      nesting of one operation, fragments expanded
 * @param maxFields     fields of one operation, fragments expanded
 * @param maxAliases    aliases in one operation, fragments expanded
 * @param maxRootFields fields of one operation's root, fragments expanded
 * @param planningSteps what planning one operation may cost before it is refused
 * @param introspection whether {@code __schema} and {@code __type} are answered
 * @param defer         whether {@code @defer} may be used
 */
public record OperationLimits(int maxTokens, int maxDepth, int maxFields, int maxAliases, int maxRootFields,
        int planningSteps, boolean introspection, boolean defer) {
}
