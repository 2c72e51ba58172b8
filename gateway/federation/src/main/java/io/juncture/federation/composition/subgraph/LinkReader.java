package io.juncture.federation.composition.subgraph;

import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code @link} and {@code @core} applications of a schema. */
final class LinkReader {

    private static final int NEWEST_MINOR = 14;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z](?:(?!__)[A-Za-z0-9_.-])*");

    private static final Set<String> OF_FEDERATION_1 = Set.of("tag", "inaccessible");

    private final Findings findings;

    LinkReader(Findings findings) {
        this.findings = findings;
    }

    /** The links in order; those that are wrong are reported and left out. */
    List<Link> read(List<Applied> onSchema) {
        List<Link> links = new ArrayList<>();
        for (Applied applied : onSchema) {
            if (applied.name().equals("core")) {
                read(applied, "feature").ifPresent(links::add);
            } else if (applied.arguments().containsKey("url") && isLink(applied, onSchema)) {
                read(applied, "url").ifPresent(links::add);
            }
        }
        rejectDuplicates(links);
        rejectAmbiguousImports(links);
        return links;
    }

    /** {@code @link} itself may be renamed by a link to its own specification. */
    private static boolean isLink(Applied applied, List<Applied> onSchema) {
        return applied.name().equals("link") || onSchema.stream().anyMatch(other -> other.name().equals(applied.name())
                && other.text("url").orElse("").startsWith(Link.LINK + "/")
                && other.text("as").map(applied.name()::equals).orElse(false));
    }

    private Optional<Link> read(Applied applied, String urlArgument) {
        String url = applied.text(urlArgument).orElse("").replaceAll("/+$", "");
        if (!url.contains("://") || url.indexOf('/', url.indexOf("://") + 3) < 0) {
            findings.inSubgraph(ErrorCode.INVALID_LINK_IDENTIFIER, applied.place(),
                    "The url \"" + url + "\" of @link is not the URL of a specification.");
            return Optional.empty();
        }
        int slash = url.lastIndexOf('/');
        var matcher = VERSION.matcher(url.substring(slash + 1));
        Optional<Link.Version> version = Optional.empty();
        String identity = url;
        if (matcher.matches()) {
            version = Optional.of(new Link.Version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            identity = url.substring(0, slash);
        }
        String name = identity.substring(identity.lastIndexOf('/') + 1);
        String namespace = applied.text("as").orElse(name);
        if (!NAME.matcher(namespace).matches()) {
            findings.inSubgraph(ErrorCode.INVALID_LINK_IDENTIFIER, applied.place(),
                    "\"" + namespace + "\" cannot be the namespace of a linked specification.");
            return Optional.empty();
        }
        var link = new Link(identity, name, version, namespace, imports(applied), applied.place());
        return isSupported(link, applied) ? Optional.of(link) : Optional.empty();
    }

    private Map<String, String> imports(Applied applied) {
        Map<String, String> imports = new LinkedHashMap<>();
        for (Value<?> element : applied.elements("import")) {
            String name;
            String local;
            if (element instanceof StringValue text) {
                name = text.getValue();
                local = name;
            } else if (element instanceof ObjectValue renamed) {
                name = text(renamed, "name");
                local = renamed.getObjectFields().stream().anyMatch(field -> field.getName().equals("as"))
                        ? text(renamed, "as") : name;
            } else {
                name = "";
                local = "";
            }
            if (name.isEmpty() || local.isEmpty() || name.startsWith("@") != local.startsWith("@")) {
                findings.inSubgraph(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE, applied.place(),
                        "An import of @link is the name of a type or an @directive, or {name, as} with two of the same sort.");
            } else if (local.startsWith("@join__") || local.startsWith("join__")) {
                findings.inSubgraph(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE, applied.place(), "\"" + local
                        + "\" cannot be imported: such names belong to the join specification.");
            } else {
                imports.put(local, name);
            }
        }
        return imports;
    }

    private static String text(ObjectValue object, String name) {
        return object.getObjectFields().stream().filter(field -> field.getName().equals(name)).map(ObjectField::getValue)
                .map(value -> value instanceof StringValue text ? text.getValue() : "").findFirst().orElse("");
    }

    private boolean isSupported(Link link, Applied applied) {
        if (link.isFederation()) {
            return checkFederation(link);
        }
        if (link.identity().equals(Link.LINK) && link.version().filter(version -> version.major() == 1).isEmpty()) {
            findings.inSubgraph(ErrorCode.UNKNOWN_LINK_VERSION, link.place(),
                    "No version " + link.version().map(Object::toString).orElse("without number")
                            + " of the link specification is known; it is v1.0.");
            return false;
        }
        if (link.identity().equals(Link.CONNECT)) {
            findings.inSubgraph(ErrorCode.UNSUPPORTED_LINKED_FEATURE, link.place(), "The subgraph is made of connectors ("
                    + link.url() + "), which nothing here can run: fields with @connect have no server.");
            return false;
        }
        if (applied.arguments().get("for") instanceof EnumValue purpose && !link.identity().startsWith(Link.APOLLO)) {
            findings.inSubgraph(ErrorCode.UNSUPPORTED_LINKED_FEATURE, link.place(), "The linked specification " + link.url()
                    + " is needed for " + purpose.getName() + ", but composition does not know it.");
            return false;
        }
        return true;
    }

    private boolean checkFederation(Link link) {
        boolean known = link.version().filter(version -> version.major() == 2 && version.minor() <= NEWEST_MINOR).isPresent();
        if (!known) {
            findings.inSubgraph(ErrorCode.UNKNOWN_FEDERATION_LINK_VERSION, link.place(), "Federation "
                    + link.version().map(Object::toString).orElse("without a version")
                    + " is not known; the newest is v2." + NEWEST_MINOR + ".");
            return false;
        }
        int minor = link.version().get().minor();
        link.imports().values().stream().filter(name -> !isIn(name, minor)).sorted().forEach(name ->
                findings.inSubgraph(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE, link.place(), "Cannot import \"" + name
                        + "\": Federation v2." + minor + " has no such element."));
        return true;
    }

    private static boolean isIn(String imported, int minor) {
        return switch (imported) {
            case "FieldSet" -> true;
            case "Scope" -> minor >= FederationDirective.REQUIRES_SCOPES.since();
            case "Policy" -> minor >= FederationDirective.POLICY.since();
            case "ContextFieldValue" -> minor >= FederationDirective.CONTEXT.since();
            default -> imported.startsWith("@") && FederationDirective.named(imported.substring(1))
                    .filter(directive -> directive.since() <= minor).isPresent();
        };
    }

    private void rejectDuplicates(List<Link> links) {
        Map<String, Link> byNamespace = new LinkedHashMap<>();
        for (Link link : links) {
            Link other = byNamespace.putIfAbsent(link.namespace(), link);
            boolean twice = links.stream().anyMatch(twin -> twin != link && twin.identity().equals(link.identity()));
            if (other != null || twice) {
                findings.inSubgraph(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE, link.place(),
                        "The specification " + link.identity() + " or its namespace \"" + link.namespace() + "\" is linked twice.");
            }
        }
    }

    /** A name that is imported means nothing in another linked specification. */
    private void rejectAmbiguousImports(List<Link> links) {
        for (Link link : links) {
            link.imports().keySet().stream().filter(name -> name.startsWith("@")).sorted().forEach(name -> links.stream()
                    .filter(other -> other != link && other.directive(name.substring(1)).isPresent()).findFirst()
                    .ifPresent(other -> findings.inSubgraph(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE, link.place(), "\"" + name
                            + "\" is imported from " + link.identity() + ", but is a directive of " + other.identity()
                            + " as well, which is linked too; rename one of them.")));
        }
        if (links.stream().noneMatch(Link::isFederation)) {
            links.stream().filter(link -> link.isMachinery() && OF_FEDERATION_1.contains(link.name())).forEach(link ->
                    findings.inSubgraph(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE, link.place(), "\"@" + link.name()
                            + "\" is a directive of federation already; import it from " + Link.FEDERATION + " instead of "
                            + link.identity() + "."));
        }
    }
}
