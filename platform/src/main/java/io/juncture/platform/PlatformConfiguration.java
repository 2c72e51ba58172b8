package io.juncture.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings with which each application is started, so that they find each other.
 *
 * @param settings      of the platform as a whole
 * @param gatewayPort   on which the gateway listens
 * @param subgraphPorts on which each subgraph listens, on the loopback address, by the subgraph's name
 */
record PlatformConfiguration(PlatformSettings settings, int gatewayPort, Map<String, Integer> subgraphPorts) {

    /** What the person who starts the platform may set otherwise. */
    private static final Map<String, String> DEFAULTS_OF_GATEWAY = Map.ofEntries(
            Map.entry("juncture.supergraph", "classpath:schema/supergraph.graphqls"),
            Map.entry("juncture.rest.location", "classpath*:schema/rest/"),
            Map.entry("juncture.request.propagate-headers", "authorization,x-admin-key,x-client-address,traceparent,tracestate,baggage"),
            Map.entry("juncture.operator.api-key-header", "x-admin-key"),
            Map.entry("juncture.authorization.policy-claims", "roles"),
            Map.entry("juncture.callers.networks-claim", "networks"),
            Map.entry("juncture.callers.rate-claim", "rate_limit"),
            Map.entry("juncture.session.cookie", "juncture_session"),
            Map.entry("juncture.session.refresh-cookie", "juncture_refresh"),
            Map.entry("juncture.session.refresh-path", "/api/v1/auth"),
            Map.entry("juncture.rest.title", "Juncture"),
            Map.entry("juncture.graphiql.enabled", "true"),
            Map.entry("juncture.graphiql.default-query", ExampleQuery.TEXT));

    PlatformConfiguration {
        subgraphPorts = Map.copyOf(subgraphPorts);
    }

    /** Where browsers and clients on this machine find the gateway. */
    URI gatewayUrl() {
        var host = settings.address().equals("0.0.0.0") || settings.address().equals("::") ? "127.0.0.1" : settings.address();
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, gatewayPort));
    }

    URI subgraphUrl(String name) {
        return URI.create("http://127.0.0.1:%d".formatted(subgraphPorts.get(name)));
    }

    Map<String, String> ofSubgraph(String name, DatabaseAccess database) {
        var properties = common();
        properties.putAll(database.asProperties());
        properties.put("juncture.identity.jwk-set-uri", keysOfIssuer());
        if (name.equals(Subgraphs.IDENTITY.name())) {
            properties.putIfAbsent(PlatformSettings.MAILBOX, settings.dataDirectory().resolve("mail").toString());
            subgraphPorts.keySet().stream().filter(other -> !other.equals(name)).forEach(other -> properties.putIfAbsent(
                    "juncture.events.subscribers." + other, subgraphUrl(other).resolve("/internal/events").toString()));
        }
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(subgraphPorts.get(name)));
        return properties;
    }

    Map<String, String> ofGateway() {
        var properties = common();
        DEFAULTS_OF_GATEWAY.forEach(properties::putIfAbsent);
        adminKey().ifPresent(key -> properties.putIfAbsent("juncture.operator.api-key", key));
        properties.put("server.address", settings.address());
        properties.put("server.port", Integer.toString(gatewayPort));
        properties.put("juncture.identity.jwk-set-uri", keysOfIssuer());
        subgraphPorts.keySet().forEach(name ->
                properties.put("juncture.subgraphs.%s.url".formatted(name), subgraphUrl(name).resolve("/graphql").toString()));
        return properties;
    }

    /** The key of the goals subgraph opens what the gateway tells about itself, too: one endpoint asks both. */
    private Optional<String> adminKey() {
        return Optional.ofNullable(settings.arguments().get(PlatformSettings.ADMIN_KEY))
                .or(() -> settings.isDemo() ? Optional.of("demo-admin-key") : Optional.empty());
    }

    private Map<String, String> common() {
        var properties = new LinkedHashMap<>(settings.arguments());
        properties.putIfAbsent("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("spring.profiles.active", settings.profiles());
        properties.putIfAbsent("juncture.identity.issuer", gatewayUrl().toString());
        return properties;
    }

    private String keysOfIssuer() {
        return subgraphUrl(Subgraphs.IDENTITY.name()).resolve("/.well-known/jwks.json").toString();
    }
}
