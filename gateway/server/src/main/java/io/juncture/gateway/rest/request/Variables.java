package io.juncture.gateway.rest.request;

import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.dialect.EnumStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills an operation's variables from requests. */
public final class Variables {

    private final List<Binding> bindings;
    private final Naming naming;
    private final EnumStyle enums;
    private final Map<String, List<String>> choices;

    public Variables(List<Binding> bindings, Naming naming, EnumStyle enums) {
        this.bindings = List.copyOf(bindings);
        this.naming = naming;
        this.enums = enums;
        this.choices = bindings.stream().filter(binding -> !binding.choices().isEmpty())
                .collect(Collectors.groupingBy(binding -> binding.source().name(),
                        Collectors.flatMapping(binding -> binding.choices().stream().distinct(), Collectors.toList())));
    }

    /** In the order of the operation. */
    public List<Binding> bindings() {
        return bindings;
    }

    /** Whether any of them comes from the body. */
    public boolean readBody() {
        return bindings.stream().map(Binding::source).anyMatch(source -> source instanceof Source.Body || source instanceof Source.WholeBody);
    }

    /** Whether any of them comes from there when the request has none. */
    public boolean fallBackTo(Fallback fallback) {
        return bindings.stream().anyMatch(binding -> binding.fallback().equals(Optional.of(fallback)));
    }

    /** The values that steering variables of one parameter know, in order, without repetition. */
    public List<String> choices(Binding binding) {
        return choices.getOrDefault(binding.source().name(), List.of()).stream().distinct().toList();
    }

    /** @throws InvalidRequest when a value is missing or cannot be read; all problems at once */
    public Map<String, @Nullable Object> read(RestRequest request) {
        return read(request, List.of());
    }

    /**
     * @param known what is wrong with parameters that fill no variable
     * @throws InvalidRequest as above, and when something is known to be wrong
     */
    public Map<String, @Nullable Object> read(RestRequest request, List<Violation> known) {
        InputCoercion coercion = new InputCoercion(naming, enums);
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        for (Binding binding : bindings) {
            read(binding, request, coercion, variables);
        }
        List<Violation> violations = Stream.concat(known.stream(), coercion.violations().stream()).distinct().toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
        return variables;
    }

    private void read(Binding binding, RestRequest request, InputCoercion coercion,
            Map<String, @Nullable Object> variables) {
        String name = binding.source().name();
        switch (binding.source()) {
            case Source.WholeBody _ ->
                variables.put(binding.variable(), coercion.fromJson(binding.type(), request.body(), ""));
            case Source.Body key -> {
                if (!(request.body() instanceof ObjectNode)) {
                    coercion.refuse("", InputCoercion.NO_OBJECT);
                    return;
                }
                JsonNode value = request.body().get(key.alias().filter(_ -> isAbsent(request.body().get(name))).orElse(name));
                if (value == null || value.isNull() && binding.type() instanceof GraphQLNonNull) {
                    absent(binding, request, coercion, variables);
                } else {
                    variables.put(binding.variable(), coercion.fromJson(binding.type(), value, name));
                }
            }
            case Source.Path _ -> texts(binding, List.of(request.path().getOrDefault(name, "")), request, coercion, variables);
            case Source.Query _ -> texts(binding, request.query().getOrDefault(name, List.of()), request, coercion, variables);
            case Source.Header _ -> texts(binding, request.headers().getOrDefault(name, List.of()), request, coercion, variables);
        }
    }

    private static boolean isAbsent(@Nullable JsonNode value) {
        return value == null || value.isNull();
    }

    private void texts(Binding binding, List<String> given, RestRequest request, InputCoercion coercion,
            Map<String, @Nullable Object> variables) {
        List<String> texts = given.stream().filter(text -> !text.isEmpty()).toList();
        if (texts.isEmpty()) {
            absent(binding, request, coercion, variables);
        } else if (binding.choices().isEmpty()) {
            variables.put(binding.variable(), coercion.fromTexts(binding.type(), texts, binding.source().name()));
        } else {
            choose(binding, texts.getFirst(), coercion, variables);
        }
    }

    private void absent(Binding binding, RestRequest request, InputCoercion coercion,
            Map<String, @Nullable Object> variables) {
        GraphQLType type = binding.type();
        Optional<String> known = binding.fallback().map(request.known()::get).map(Supplier::get);
        if (known.isPresent()) {
            variables.put(binding.variable(), known.get());
        } else if (!binding.choices().isEmpty()) {
            choose(binding, binding.defaultText().orElse(""), coercion, variables);
        } else if (binding.defaultText().isPresent()) {
            variables.put(binding.variable(),
                    coercion.fromTexts(type, List.of(binding.defaultText().get()), binding.source().name()));
        } else if (type instanceof GraphQLNonNull && !binding.hasDefault()) {
            coercion.refuse(binding.source().name(), "is required");
        }
    }

    private void choose(Binding binding, String text, InputCoercion coercion, Map<String, @Nullable Object> variables) {
        List<String> known = choices(binding);
        if (!text.isEmpty() && !known.contains(text)) {
            coercion.refuse(binding.source().name(), "must be one of " + String.join(", ", known));
        }
        variables.put(binding.variable(), binding.choices().contains(text));
    }
}
