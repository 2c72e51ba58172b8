package io.juncture.gateway.rest.openapi;

import graphql.schema.GraphQLNonNull;
import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.definition.Access;
import io.juncture.gateway.rest.dialect.RateLimitClass;
import io.juncture.gateway.rest.request.Binding;
import io.juncture.gateway.rest.request.Fallback;
import io.juncture.gateway.rest.request.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Endpoints as operation objects. */
final class Operations {

    private final InputSchemas inputs;
    private final boolean sessions;

    /** @param sessions whether browsers have sessions */
    Operations(InputSchemas inputs, boolean sessions) {
        this.inputs = inputs;
        this.sessions = sessions;
    }

    ObjectNode of(Endpoint endpoint) {
        ObjectNode operation = Schemas.JSON.objectNode();
        operation.put("operationId", endpoint.id()).put("summary", endpoint.settings().summary());
        operation.putArray("tags").add(endpoint.dialect().title());
        ArrayNode parameters = parameters(endpoint);
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        requestBody(endpoint).ifPresent(body -> operation.set("requestBody", body));
        operation.set("responses", Responses.of(endpoint));
        operation.set("security", security(endpoint));
        Optional.ofNullable(endpoint.dialect().rateLimits().get(endpoint.settings().rateLimit()))
                .ifPresent(rule -> operation.set("x-rate-limit", rateLimit(rule)));
        return operation;
    }

    private ArrayNode parameters(Endpoint endpoint) {
        ArrayNode parameters = Schemas.JSON.arrayNode();
        Set<String> seen = new HashSet<>();
        for (Binding binding : endpoint.variables().bindings()) {
            String in = switch (binding.source()) {
                case Source.Path _ -> "path";
                case Source.Query _ -> "query";
                case Source.Header _ -> "header";
                case Source.Body _, Source.WholeBody _ -> "";
            };
            if (!in.isEmpty() && seen.add(in + " " + binding.source().name())) {
                parameters.add(parameter(endpoint, binding, in));
            }
        }
        if (endpoint.settings().formats().size() > 1) {
            ObjectNode format = Schemas.JSON.objectNode().put("name", "format").put("in", "query");
            ObjectNode schema = format.putObject("schema").put("type", "string");
            ArrayNode values = schema.putArray("enum");
            endpoint.settings().formats().forEach(it -> values.add(it.parameterValue()));
            schema.put("default", endpoint.settings().formats().getFirst().parameterValue());
            parameters.add(format);
        }
        return parameters;
    }

    private ObjectNode parameter(Endpoint endpoint, Binding binding, String in) {
        ObjectNode parameter = Schemas.JSON.objectNode().put("name", binding.source().name()).put("in", in);
        Schemas.described(parameter, binding.description());
        boolean required = binding.type() instanceof GraphQLNonNull && !binding.hasDefault() && binding.fallback().isEmpty()
                && binding.choices().isEmpty() && binding.defaultText().isEmpty();
        parameter.put("required", required || in.equals("path"));
        ObjectNode schema = inputs.of(binding.type());
        if (!binding.choices().isEmpty()) {
            schema = Schemas.of("string");
            ArrayNode values = schema.putArray("enum");
            endpoint.variables().choices(binding).forEach(values::add);
        }
        ObjectNode typed = schema;
        binding.defaultText().ifPresent(text -> typed.put("default", text));
        Optional.ofNullable(endpoint.defaults().get(binding.variable()))
                .flatMap(value -> inputs.defaultOf(binding.type(), value)).ifPresent(value -> typed.set("default", value));
        return parameter.set("schema", typed);
    }

    private Optional<ObjectNode> requestBody(Endpoint endpoint) {
        List<Binding> bindings = endpoint.variables().bindings();
        Optional<Binding> whole = bindings.stream().filter(it -> it.source() instanceof Source.WholeBody).findFirst();
        List<Binding> keys = bindings.stream().filter(it -> it.source() instanceof Source.Body).toList();
        if (whole.isEmpty() && keys.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = Schemas.JSON.objectNode();
        body.putObject("content").putObject(endpoint.settings().body().mediaType().toString())
                .set("schema", whole.map(it -> inputs.of(it.type())).orElseGet(() -> object(keys)));
        return Optional.of(body);
    }

    private ObjectNode object(List<Binding> keys) {
        ObjectNode schema = Schemas.of("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Schemas.JSON.arrayNode();
        for (Binding key : keys) {
            properties.set(key.source().name(), Schemas.described(inputs.of(key.type()), key.description()));
            Optional<String> alias = ((Source.Body) key.source()).alias();
            alias.ifPresent(other -> properties.set(other,
                    Schemas.described(inputs.of(key.type()), "Another name of `" + key.source().name() + "`.")));
            if (key.type() instanceof GraphQLNonNull && !key.hasDefault() && key.fallback().isEmpty() && alias.isEmpty()) {
                required.add(key.source().name());
            }
        }
        return required.isEmpty() ? schema : schema.set("required", required);
    }

    private ArrayNode security(Endpoint endpoint) {
        ArrayNode security = Schemas.JSON.arrayNode();
        endpoint.settings().apiKey().ifPresent(key -> {
            security.addObject().putArray(SecuritySchemes.apiKey(endpoint.family(), key));
            endpoint.dialect().apiKeys().get(key).query().ifPresent(_ ->
                    security.addObject().putArray(SecuritySchemes.apiKeyInQuery(endpoint.family(), key)));
        });
        if (endpoint.access() == Access.AUTHENTICATED || endpoint.settings().apiKey().isPresent()) {
            security.addObject().putArray(SecuritySchemes.BEARER);
            session(endpoint).ifPresent(security::add);
        } else if (endpoint.variables().fallBackTo(Fallback.REFRESH_TOKEN)) {
            session(endpoint).ifPresent(session -> security.add(Schemas.JSON.objectNode()).add(session));
        }
        return security;
    }

    private Optional<ObjectNode> session(Endpoint endpoint) {
        if (!sessions) {
            return Optional.empty();
        }
        ObjectNode session = Schemas.JSON.objectNode();
        session.putArray(SecuritySchemes.SESSION);
        if (endpoint.settings().method() != HttpMethod.GET) {
            session.putArray(SecuritySchemes.CSRF);
        }
        return Optional.of(session);
    }

    private static ObjectNode rateLimit(RateLimitClass rule) {
        return Schemas.JSON.objectNode().put("limit", rule.limit()).put("windowSeconds", rule.window().toSeconds())
                .put("per", rule.per().name().toLowerCase(Locale.ROOT));
    }
}
