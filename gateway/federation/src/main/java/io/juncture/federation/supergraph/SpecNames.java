package io.juncture.federation.supergraph;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names under which a supergraph document uses the elements of specifications: {@code @link(as:)} and
 * {@code @core(as:)} give a specification another prefix, {@code import} an element another name (core and link
 * specifications 0.1 to 1.0).
 */
final class SpecNames {

    private static final Pattern URL = Pattern.compile("https?://[^/]+/(?:.*/)?([A-Za-z][\\w-]*)/v\\d+\\.\\d+/?");

    private static final Set<String> ACCESS_CONTROL = Set.of("authenticated", "requiresScopes", "policy");

    /** Those that the engine executes, and those that it need not know to execute operations. */
    private static final Set<String> KNOWN = Set.of("join", "link", "core", "inaccessible", "tag", "cost", "cacheTag",
            "authenticated", "requiresScopes", "policy", "context");

    private final Map<String, String> prefixes = new HashMap<>(Map.of("join", "join", "link", "link", "core", "core"));
    private final Map<String, String> imported = new HashMap<>();
    private final Set<String> prefixesInUse = new HashSet<>();
    private final Set<String> accessControl = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    SpecNames(Document document) {
        Stream.<DirectivesContainer<?>>concat(document.getDefinitionsOfType(SchemaDefinition.class).stream(),
                        document.getDefinitionsOfType(SchemaExtensionDefinition.class).stream())
                .flatMap(schema -> schema.getDirectives().stream()).forEach(this::read);
        prefixesInUse.addAll(List.of(of("join"), of("link"), of("core")));
    }

    /** @throws SupergraphException when the document needs a specification that the engine does not know */
    void requireSupport() {
        if (!missing.isEmpty()) {
            throw new SupergraphException("UNSUPPORTED_LINKED_FEATURE", "The supergraph needs " + String.join(" and ", missing)
                    + ", which this engine does not support");
        }
    }

    private void read(Directive link) {
        Optional<String> url = text(link, "url").or(() -> text(link, "feature"));
        Matcher known = URL.matcher(url.orElse(""));
        if (!known.matches()) {
            return;
        }
        String specification = known.group(1);
        boolean isKnown = KNOWN.contains(specification);
        if (!isKnown && link.getArgument("for") != null && link.getArgument("for").getValue() instanceof EnumValue purpose) {
            missing.add(url.orElse("") + " for " + purpose.getName());
        }
        prefixes.put(specification, text(link, "as").orElse(specification));
        if (isKnown) {
            prefixesInUse.add(of(specification));
        }
        if (ACCESS_CONTROL.contains(specification)) {
            accessControl.add(specification);
        }
        if (link.getArgument("import") != null && link.getArgument("import").getValue() instanceof ArrayValue imports) {
            imports.getValues().forEach(value -> read(specification, value));
        }
    }

    private void read(String specification, Value<?> element) {
        switch (element) {
            case StringValue name -> imported.put(specification + ":" + name.getValue(), bare(name.getValue()));
            case ObjectValue renamed -> member(renamed, "name").ifPresent(name ->
                imported.put(specification + ":" + name, bare(member(renamed, "as").orElse(name))));
            default -> { }
        }
    }

    private static Optional<String> member(ObjectValue value, String name) {
        return value.getObjectFields().stream().filter(field -> field.getName().equals(name)).map(ObjectField::getValue)
                .filter(StringValue.class::isInstance).map(text -> ((StringValue) text).getValue()).findFirst();
    }

    private static Optional<String> text(Directive directive, String argument) {
        return Optional.ofNullable(directive.getArgument(argument)).map(a -> a.getValue())
                .filter(StringValue.class::isInstance).map(value -> ((StringValue) value).getValue());
    }

    private static String bare(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }

    private String of(String specification) {
        return prefixes.getOrDefault(specification, specification);
    }

    /** A directive or type of the join specification: {@code type} is {@code join__type}. */
    String join(String element) {
        return imported.getOrDefault("join:@" + element, imported.getOrDefault("join:" + element,
                of("join") + "__" + element));
    }

    /** The directive that hides elements from clients. */
    String inaccessible() {
        return main("inaccessible");
    }

    /** The directive of a specification for access control, where the document links it. */
    Optional<String> accessControl(String specification) {
        return accessControl.contains(specification) ? Optional.of(main(specification)) : Optional.empty();
    }

    boolean linksAccessControl() {
        return !accessControl.isEmpty();
    }

    /** The directive that is named as its specification is. */
    private String main(String specification) {
        return imported.getOrDefault(specification + ":@" + specification, of(specification));
    }

    /** The directive on types that set a context. */
    String context() {
        return main("context");
    }

    /** Whether a type is one that only gateways read. */
    boolean isForGateways(String type) {
        int end = type.indexOf("__");
        return end > 0 && prefixesInUse.contains(type.substring(0, end))
                || imported.entrySet().stream().anyMatch(e -> e.getValue().equals(type)
                        && KNOWN.contains(e.getKey().substring(0, e.getKey().indexOf(':'))));
    }
}
