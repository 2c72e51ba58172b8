package io.juncture.federation.executor.prepare;

/** What became of an operation that was parsed, validated and planned. */
public sealed interface Preparation permits PreparedOperation, RejectedOperation {
}
