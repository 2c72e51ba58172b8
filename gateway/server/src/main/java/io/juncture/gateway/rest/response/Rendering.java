package io.juncture.gateway.rest.response;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What one answer needs beside its data, and what falls off while it is shaped. For one thread. */
public final class Rendering {

    private final Function<String, JsonNode> variables;
    private final Map<String, Set<JsonNode>> lifted = new LinkedHashMap<>();

    /** @param variables the value of a variable, as GraphQL has it; the null node for one that has none */
    public Rendering(Function<String, JsonNode> variables) {
        this.variables = variables;
    }

    JsonNode variable(String name) {
        return variables.apply(name);
    }

    void lift(String name, JsonNode value) {
        lifted.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value);
    }

    /** The values of fields with {@code @meta}, by name, in the order met. */
    public Map<String, Set<JsonNode>> lifted() {
        return lifted;
    }
}
