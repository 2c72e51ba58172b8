package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.finding.SourcePlace;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code @link} of a schema to a specification (specification "core/link" v1.0).
 *
 * @param identity  the URL without its version, for example {@code https://specs.apollo.dev/federation}
 * @param name      the last segment of the identity
 * @param version   absent when the URL has none
 * @param namespace the prefix of names that are not imported
 * @param imports   local name to the specification's name; names of directives start with {@code @}
 */
public record Link(String identity, String name, Optional<Version> version, String namespace, Map<String, String> imports,
                   SourcePlace place) {

    static final String APOLLO = "https://specs.apollo.dev/";
    static final String FEDERATION = APOLLO + "federation";
    static final String CONNECT = APOLLO + "connect";
    static final String LINK = APOLLO + "link";

    /** The specifications that federation itself is made of. */
    private static final Set<String> MACHINERY = Set.of("federation", "link", "core", "join", "tag", "inaccessible", "authenticated",
            "requiresScopes", "policy", "cost", "context", "cacheTag", "connect");

    public record Version(int major, int minor) {
        @Override
        public String toString() {
            return "v" + major + "." + minor;
        }
    }

    public Link {
        imports = Map.copyOf(imports);
    }

    public boolean isFederation() {
        return identity.equals(FEDERATION);
    }

    /** Whether it is part of federation, and not a specification of the subgraphs' own. */
    public boolean isMachinery() {
        return identity.startsWith(APOLLO) && MACHINERY.contains(name);
    }

    /** The URL as the specification writes it. */
    public String url() {
        return identity + version.map(known -> "/" + known).orElse("");
    }

    /** The specification's name of the directive that the schema calls {@code local}, if it is of this specification. */
    public Optional<String> directive(String local) {
        if (imports.containsKey("@" + local)) {
            return Optional.of(imports.get("@" + local).substring(1));
        }
        if (local.startsWith(namespace + "__")) {
            return Optional.of(local.substring(namespace.length() + 2));
        }
        return local.equals(namespace) ? Optional.of(name) : Optional.empty();
    }

    /** Whether the schema's type {@code local} is of this specification. */
    public boolean ownsType(String local) {
        return imports.containsKey(local) || local.startsWith(namespace + "__");
    }
}
