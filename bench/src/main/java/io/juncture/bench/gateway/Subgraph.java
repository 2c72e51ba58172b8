package io.juncture.bench.gateway;

import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** One subgraph. Executes each different request once and remembers the answer, so that it costs all gateways the same: little. */
final class Subgraph {

    private static final int MOST_ANSWERS = 10_000;

    private final GraphQL graphql;
    private final Map<Body, byte[]> answers = new ConcurrentHashMap<>();
    private final LongAdder calls = new LongAdder();

    private record Body(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Body body && Arrays.equals(bytes, body.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    Subgraph(GraphQL graphql) {
        this.graphql = graphql;
    }

    /** @param request a GraphQL request as JSON, UTF-8 */
    byte[] answer(byte[] request) {
        calls.increment();
        var body = new Body(request);
        var known = answers.get(body);
        if (known != null) {
            return known;
        }
        var answer = execute(request);
        if (answers.size() < MOST_ANSWERS) {
            answers.put(body, answer);
        }
        return answer;
    }

    long calls() {
        return calls.sum();
    }

    @SuppressWarnings("unchecked") // the keys of JSON objects are strings
    private byte[] execute(byte[] request) {
        Map<String, Object> parameters = Resources.JSON.readValue(request, Map.class);
        var variables = (Map<String, Object>) parameters.get("variables");
        var input = ExecutionInput.newExecutionInput((String) parameters.get("query"))
                .operationName((String) parameters.get("operationName"))
                .variables(variables == null ? Map.of() : variables);
        return Resources.JSON.writeValueAsBytes(graphql.execute(input.build()).toSpecification());
    }
}
