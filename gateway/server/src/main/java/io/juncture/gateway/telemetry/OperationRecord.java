package io.juncture.gateway.telemetry;

import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.executor.response.GraphQLResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known so far about one operation. Written by one request, step by step, and read when it ends; never holds
 * variables or anything else personal.
 */
public final class OperationRecord {

    private static final int MAX_NAME = 100;
    private static final int MAX_CODES = 10;

    /** Subgraphs choose error codes; anything may be in them. */
    private static final Pattern LOGGABLE = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private final String requestId;
    private final long begun = System.nanoTime();
    private Optional<String> document = Optional.empty();
    private Optional<PreparedOperation> operation = Optional.empty();
    private Optional<String> limit = Optional.empty();
    private String outcome = "failed";
    private List<String> codes = List.of();

    OperationRecord(String requestId) {
        this.requestId = requestId;
    }

    /** The operation's document is this. */
    public void document(String text) {
        document = Optional.of(text);
    }

    /** The document was understood. */
    public void operation(PreparedOperation prepared) {
        operation = Optional.of(prepared);
    }

    /** The document was refused. */
    public void rejected(RejectedOperation rejected) {
        limit = rejected.errors().stream().flatMap(error -> Optional.ofNullable(error.getExtensions()).stream())
                .flatMap(extensions -> Optional.ofNullable(extensions.get("limit")).stream()).map(String::valueOf).findFirst();
    }

    /** There is an answer. */
    public void answered(GraphQLResponse response) {
        outcome = response.outcome().name().toLowerCase(Locale.ROOT);
        codes = response.codes().stream().filter(code -> LOGGABLE.matcher(code).matches()).limit(MAX_CODES).toList();
    }

    /** The request was turned down before the engine saw it. */
    public void refused(String code) {
        outcome = "refused";
        codes = List.of(code);
    }

    void cancelled() {
        outcome = "cancelled";
    }

    String requestId() {
        return requestId;
    }

    Optional<String> document() {
        return document;
    }

    /** The operation's name; the beginning of one that is very long. */
    Optional<String> name() {
        return operation.flatMap(PreparedOperation::operationName)
                .map(name -> name.substring(0, Math.min(name.length(), MAX_NAME)));
    }

    String kind() {
        return operation.map(prepared -> prepared.kind().name().toLowerCase(Locale.ROOT)).orElse("unknown");
    }

    String outcome() {
        return outcome;
    }

    /** The limit that the document is beyond. */
    Optional<String> limit() {
        return limit;
    }

    List<String> codes() {
        return codes;
    }

    long nanos() {
        return System.nanoTime() - begun;
    }
}
