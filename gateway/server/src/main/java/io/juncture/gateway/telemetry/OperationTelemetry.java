package io.juncture.gateway.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import reactor.core.publisher.SignalType;

/**
 * Makes metrics and one log line of each operation. {@code juncture.operations} is a timer by {@code operation},
 * {@code kind} and {@code outcome}: {@code data}, {@code data_with_errors}, {@code request_error} (the engine would not
 * execute it), {@code refused} (the gateway would not read it), {@code cancelled} (the client left), {@code failed}.
 */
public final class OperationTelemetry {

    private final MeterRegistry registry;
    private final OperationNames names;
    private final Refusals refusals;
    private final AccessLog log = new AccessLog();

    OperationTelemetry(MeterRegistry registry, int maxOperationNames) {
        this.registry = registry;
        this.names = new OperationNames(maxOperationNames);
        this.refusals = new Refusals(registry);
    }

    /** The clock starts. */
    public OperationRecord begin(String requestId) {
        return new OperationRecord(requestId);
    }

    /** The response is written, or the client has gone. */
    public void end(OperationRecord operation, SignalType signal) {
        if (signal == SignalType.CANCEL) {
            operation.cancelled();
        }
        var duration = Duration.ofNanos(operation.nanos());
        registry.timer("juncture.operations", "operation", names.label(operation.name()), "kind", operation.kind(),
                "outcome", operation.outcome()).record(duration);
        refusals.count(operation);
        log.write(operation, duration);
    }
}
