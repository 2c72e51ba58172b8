package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.request.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The errors of a GraphQL response as a problem of the facade. */
final class GraphQLErrors {

    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[a-z]+[0-9]*[A-Z][A-Za-z0-9]*\\b");

    private static final String DENIED = "UNAUTHORIZED_FIELD_OR_TYPE";

    private GraphQLErrors() {
    }

    /** The first error counts: the engine lists errors in the order in which they arose. */
    static Problem problem(JsonNode errors, Naming naming) {
        JsonNode error = errors.path(0);
        JsonNode extensions = error.path("extensions");
        List<Violation> violations = new ArrayList<>();
        extensions.path("violations").forEach(violation -> violations.add(new Violation(
                field(violation.path("field").asString(""), naming), words(violation.path("message").asString(""), naming))));
        Optional<Duration> retryAfter = extensions.path("retryAfter").isNumber()
                ? Optional.of(Duration.ofSeconds(extensions.path("retryAfter").asLong())) : Optional.empty();
        String code = extensions.path("code").asString("INTERNAL_ERROR");
        return code.equals(DENIED) ? denied(extensions.path("reason").asString("FORBIDDEN"))
                : new Problem(code, error.path("message").asString(""), violations, retryAfter, Optional.empty(), Optional.empty(),
                        Map.of());
    }

    /** What the supergraph denies is told as what subgraphs and access rules deny. */
    private static Problem denied(String reason) {
        return Problem.of(reason, reason.equals("UNAUTHENTICATED") ? "Authentication required" : "This is not allowed for the caller");
    }

    private static String field(String path, Naming naming) {
        return Arrays.stream(path.split("\\.")).map(naming::name).collect(Collectors.joining("."));
    }

    /** Sentences about one parameter name others as GraphQL has them. */
    private static String words(String message, Naming naming) {
        return CAMEL_CASE.matcher(message).replaceAll(match -> naming.name(match.group()));
    }
}
