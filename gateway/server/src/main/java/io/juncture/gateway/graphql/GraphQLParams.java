package io.juncture.gateway.graphql;

import io.juncture.gateway.errors.GatewayError;
import io.juncture.gateway.errors.GatewayException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The parameters of a well-formed GraphQL-over-HTTP request.
 *
 * @param query         the document
 * @param operationName which of its operations to run
 * @param variables     values as parsed from JSON; may contain null values
 * @param extensions    reserved for implementers; may contain null values
 */
record GraphQLParams(String query, Optional<String> operationName, Map<String, Object> variables,
        Map<String, Object> extensions) {

    /**
     * Checks the parameters of a request.
     *
     * @param body what its JSON body is
     * @throws GatewayException with status 400 when they are not well-formed
     */
    static GraphQLParams of(@Nullable Object body) {
        return switch (body) {
            case Map<?, ?> parameters -> new GraphQLParams(
                    query(parameters),
                    text(parameters, "operationName"),
                    map(parameters, "variables"),
                    map(parameters, "extensions"));
            case List<?> _ -> throw malformed("Batched requests are not supported; send each operation on its own");
            case null, default -> throw malformed("The request body must be a JSON object");
        };
    }

    private static String query(Map<?, ?> parameters) {
        return text(parameters, "query").orElseThrow(() -> isPersisted(parameters)
                ? new GatewayException(new GatewayError(HttpStatus.OK, "PERSISTED_QUERY_NOT_SUPPORTED",
                        "PersistedQueryNotSupported"))
                : malformed("The parameter 'query' is missing"));
    }

    /** Clients that try a hash first send the document when they are told that hashes are not known here. */
    private static boolean isPersisted(Map<?, ?> parameters) {
        return map(parameters, "extensions").get("persistedQuery") != null;
    }

    private static Optional<String> text(Map<?, ?> parameters, String name) {
        return switch (parameters.get(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text).filter(present -> !present.isEmpty());
            default -> throw malformed("The parameter '" + name + "' must be a string");
        };
    }

    @SuppressWarnings("unchecked") // the keys of a map parsed from JSON are strings
    private static Map<String, Object> map(Map<?, ?> parameters, String name) {
        return switch (parameters.get(name)) {
            case null -> Map.of();
            case Map<?, ?> map -> (Map<String, Object>) map;
            default -> throw malformed("The parameter '" + name + "' must be a JSON object");
        };
    }

    static GatewayException malformed(String message) {
        return new GatewayException(new GatewayError(HttpStatus.BAD_REQUEST, "BAD_REQUEST", message));
    }
}
