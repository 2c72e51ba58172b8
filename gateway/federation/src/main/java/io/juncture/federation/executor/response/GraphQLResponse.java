package io.juncture.federation.executor.response;

import java.util.List;

/**
 * The answer to one client request.
 *
 * @param body    the response as UTF-8 JSON, keys in the operation's order
 * @param outcome how it went, so that a transport can choose its status without reading the body
 * @param codes   the different {@code extensions.code} of its errors, in their order
 */
public record GraphQLResponse(byte[] body, Outcome outcome, List<String> codes) {

    /** GraphQL over HTTP distinguishes answers with a {@code data} entry from those without. */
    public enum Outcome {
        /** Data and no error. */
        DATA,
        /** A {@code data} entry (perhaps {@code null}) and errors. */
        DATA_WITH_ERRORS,
        /** The request was refused before execution: syntax, validation, variables, limits. No {@code data} entry. */
        REQUEST_ERROR,
        /** The engine itself failed; what was executed until then is unknown. No {@code data} entry. */
        FAILED
    }
}
