package io.juncture.gateway.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;

/**
 * Counts what was refused because of a limit, as {@code juncture.requests.refused}: by {@code reason}, which is the name of a
 * limit of operations ({@code max_depth}) or the error's code ({@code request_too_large}).
 */
final class Refusals {

    private static final Set<String> CODES = Set.of("REQUEST_TOO_LARGE", "REQUEST_TIMEOUT", "OPERATION_TOO_COMPLEX",
            "SUBGRAPH_RESPONSE_TOO_LARGE", "SUBGRAPH_RESPONSES_TOO_LARGE", "SUBGRAPH_OVERLOADED", "ANSWER_TOO_LARGE");

    private final MeterRegistry registry;

    Refusals(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(OperationRecord operation) {
        operation.limit().ifPresent(limit -> count(limit.replace('-', '_')));
        for (var code : operation.codes()) {
            if (CODES.contains(code)) {
                count(code.toLowerCase(Locale.ROOT));
            }
        }
    }

    private void count(String reason) {
        registry.counter("juncture.requests.refused", "reason", reason).increment();
    }
}
