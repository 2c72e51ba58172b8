package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.dialect.Dialect;
import io.juncture.gateway.rest.dialect.ErrorDefaults;
import io.juncture.gateway.rest.dialect.ErrorRule;
import io.juncture.gateway.rest.measure.ApiMeasurements.Cache;
import io.juncture.gateway.rest.limits.Seconds;
import io.juncture.gateway.rest.request.Violation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers problems in a family's dialect. */
final class ErrorReplies {

    private static final ErrorRule NO_RULE = new ErrorRule(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ErrorReplies() {
    }

    /** @param challenge how to say who one is (RFC 9110, section 11.6.1), for callers who did not */
    static Reply of(Dialect dialect, Problem problem, Exchange exchange, String challenge) {
        int status = dialect.status(problem.code());
        Map<String, String> headers = new HashMap<>(problem.headers());
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.UNAUTHORIZED.value()) {
            headers.putIfAbsent(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        problem.retryAfter().ifPresent(wait -> headers.put(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return new Reply(status, MediaType.APPLICATION_JSON, body(dialect, problem, status, exchange), headers,
                Cache.NOT_CACHED);
    }

    private static ErrorRule rule(Dialect dialect, String code) {
        return dialect.errors().codes().getOrDefault(code, NO_RULE);
    }

    static byte[] body(Dialect dialect, Problem problem, int status, Exchange exchange) {
        ErrorRule rule = rule(dialect, problem.code());
        Map<String, JsonNode> values = exchange.values();
        String sentences = problem.violations().stream().map(Violation::sentence).collect(Collectors.joining("; "));
        values.put("violations", violations(problem));
        values.put("fields", fields(problem));
        Exchange.put(values, "violationText", Optional.of(sentences));
        if (problem.violations().isEmpty()) {
            values.remove("violations");
        }
        problem.retryAfter().map(Duration::toSeconds).ifPresent(seconds -> {
            values.put("retryAfter", JSON.numberNode(seconds));
            values.put("wait", JSON.stringNode(Seconds.inWords(seconds)));
        });
        problem.rate().ifPresent(rate -> {
            values.put("limit", JSON.numberNode(rate.limit()));
            values.put("window", JSON.stringNode(Seconds.asUnit(rate.window().toSeconds())));
        });
        Exchange.put(values, "refusal", problem.refusal());
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        values.put("code", JSON.stringNode(rule.code()
                .orElseGet(() -> status >= 500 && !known(problem) ? "INTERNAL_ERROR" : problem.code())));
        values.put("title", JSON.stringNode(rule.title().orElse(known.getReasonPhrase())));
        values.put("message", JSON.stringNode(message(problem, status, sentences, known)));
        rule.details().flatMap(template -> template.render(values)).ifPresent(text -> values.put("details", text));
        rule.message().flatMap(template -> template.render(values)).ifPresent(text -> values.put("message", text));
        return Json.MAPPER.writeValueAsBytes(rule.body().orElse(dialect.errors().body()).render(values).orElseThrow());
    }

    private static boolean known(Problem problem) {
        return ErrorDefaults.status(problem.code()) != HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static String message(Problem problem, int status, String sentences, HttpStatus known) {
        if (status >= 500) {
            return ErrorDefaults.serverFault(status);
        }
        if (!sentences.isEmpty()) {
            return sentences;
        }
        return problem.message().isEmpty() ? known.getReasonPhrase() : problem.message();
    }

    private static ArrayNode violations(Problem problem) {
        ArrayNode list = JSON.arrayNode();
        problem.violations().forEach(violation -> list.add(violation.sentence()));
        return list;
    }

    private static ObjectNode fields(Problem problem) {
        ObjectNode fields = JSON.objectNode();
        problem.violations().forEach(violation -> (fields.get(violation.field()) instanceof ArrayNode list ? list
                : fields.putArray(violation.field())).add(violation.message()));
        return fields;
    }
}
