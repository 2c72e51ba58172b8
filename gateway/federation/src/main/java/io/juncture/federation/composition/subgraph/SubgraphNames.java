package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.model.FederationDirective;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which names of a subgraph's schema are its own and which belong to federation or another linked specification.
 *
 * @param defined the directives that the schema defines; a Federation 1 schema may use some newer directives by defining them
 */
public record SubgraphNames(List<Link> links, Set<String> defined) {

    private static final Set<String> MACHINERY_TYPES = Set.of("_Any", "_Entity", "_Service", "_FieldSet", "FieldSet");
    private static final Set<String> STANDARD_DIRECTIVES = Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf", "defer",
            "stream");
    private static final Set<FederationDirective> DEFINABLE = Set.of(FederationDirective.OVERRIDE, FederationDirective.SHAREABLE,
            FederationDirective.INACCESSIBLE);
    private static final Set<String> BUILT_IN_SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");

    public SubgraphNames {
        links = List.copyOf(links);
        defined = Set.copyOf(defined);
    }

    public boolean isFederation2() {
        return links.stream().anyMatch(Link::isFederation);
    }

    /** The federation directive that the schema calls {@code local}. */
    public Optional<FederationDirective> federationDirective(String local) {
        for (Link link : links) {
            Optional<String> name = link.directive(local);
            if (name.isPresent()) {
                return link.isMachinery() ? FederationDirective.named(name.get()) : Optional.empty();
            }
        }
        return isFederation2() ? Optional.empty()
                : FederationDirective.named(local)
                        .filter(directive -> directive.inFederation1()
                                || DEFINABLE.contains(directive) && defined.contains(local));
    }

    /** The link that brings the directive called {@code local}. */
    public Optional<Link> linkOf(String local) {
        return links.stream().filter(link -> link.directive(local).isPresent()).findFirst();
    }

    /** What the schema calls a federation directive. */
    public String localName(FederationDirective directive) {
        for (Link link : links) {
            if (link.isFederation()) {
                return link.imports().entrySet().stream().filter(entry -> entry.getValue().equals("@" + directive.directiveName()))
                        .map(entry -> entry.getKey().substring(1)).findFirst()
                        .orElse(link.namespace() + "__" + directive.directiveName());
            }
        }
        return directive.directiveName();
    }

    /** Whether a directive belongs to GraphQL or to a specification of federation: it is not merged as a custom one. */
    public boolean isMachineryDirective(String local) {
        return STANDARD_DIRECTIVES.contains(local) || local.equals("link") || local.equals("core")
                || federationDirective(local).isPresent()
                || linkOf(local).filter(Link::isMachinery).isPresent();
    }

    public static boolean isStandardDirective(String name) {
        return STANDARD_DIRECTIVES.contains(name);
    }

    /** Whether a type belongs to federation and does not appear in the supergraph. */
    public boolean isMachineryType(String local) {
        return MACHINERY_TYPES.contains(local) && !(local.equals("FieldSet") && !isFieldSetImported())
                || local.startsWith("link__") || local.startsWith("core__")
                || links.stream().anyMatch(link -> link.isMachinery() && link.ownsType(local));
    }

    private boolean isFieldSetImported() {
        return links.stream().anyMatch(link -> link.isFederation() && link.imports().containsKey("FieldSet"));
    }

    public static boolean isBuiltInScalar(String name) {
        return BUILT_IN_SCALARS.contains(name);
    }
}
