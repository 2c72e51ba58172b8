package io.juncture.federation.executor;

import io.juncture.federation.executor.prepare.OperationLimits;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The engine's bounds; see {@link #builder()}.
 *
 * @param operations     what an operation may be
 * @param planCacheBytes memory for prepared operations, estimated
 * @param responses      how large responses may be
 * @param overrides      decides which labels of progressive overrides are active
 */
public record EngineOptions(OperationLimits operations, int planCacheBytes, ResponseLimits responses,
        OverridePolicy overrides) {

    public static final EngineOptions DEFAULTS = builder().build();

    /** Starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects options. */
    public static final class Builder {

        private int maxTokens = 15_000;
        private int maxDepth = 100;
        private int maxFields = 20_000;
        private int maxAliases = 1_000;
        private int maxRootFields = 200;
        private int planningSteps = 1_000_000;
        private boolean introspection = true;
        private boolean defer = true;
        private int planCacheBytes = 64 * 1024 * 1024;
        private int maxResponseBytes = 64 * 1024 * 1024;
        private long maxResponseBytesTogether = 128 * 1024 * 1024;
        private int maxAnswerBytes = 128 * 1024 * 1024;
        private OverridePolicy overrides = OverridePolicy.of(Set.of(), () -> ThreadLocalRandom.current().nextDouble());

        private Builder() {
        }

        public Builder maxTokens(int tokens) {
            this.maxTokens = tokens;
            return this;
        }

        public Builder maxDepth(int depth) {
            this.maxDepth = depth;
            return this;
        }

        public Builder maxFields(int fields) {
            this.maxFields = fields;
            return this;
        }

        public Builder maxAliases(int aliases) {
            this.maxAliases = aliases;
            return this;
        }

        public Builder maxRootFields(int fields) {
            this.maxRootFields = fields;
            return this;
        }

        public Builder planningSteps(int steps) {
            this.planningSteps = steps;
            return this;
        }

        public Builder introspection(boolean allowed) {
            this.introspection = allowed;
            return this;
        }

        /** Whether clients may use {@code @defer}. */
        public Builder defer(boolean allowed) {
            this.defer = allowed;
            return this;
        }

        public Builder planCacheBytes(int bytes) {
            this.planCacheBytes = bytes;
            return this;
        }

        public Builder maxResponseBytes(int bytes) {
            this.maxResponseBytes = bytes;
            return this;
        }

        public Builder maxResponseBytesTogether(long bytes) {
            this.maxResponseBytesTogether = bytes;
            return this;
        }

        public Builder maxAnswerBytes(int bytes) {
            this.maxAnswerBytes = bytes;
            return this;
        }

        public Builder overrides(OverridePolicy policy) {
            this.overrides = policy;
            return this;
        }

        public EngineOptions build() {
            return new EngineOptions(new OperationLimits(maxTokens, maxDepth, maxFields, maxAliases, maxRootFields,
                    planningSteps, introspection, defer), planCacheBytes,
                    new ResponseLimits(maxResponseBytes, maxResponseBytesTogether, maxAnswerBytes), overrides);
        }
    }
}
