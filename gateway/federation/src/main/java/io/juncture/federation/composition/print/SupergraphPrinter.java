package io.juncture.federation.composition.print;

import graphql.language.AstPrinter;
import graphql.language.StringValue;
import io.juncture.federation.composition.merge.ComposedDirective;
import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a merged schema: links, the machinery of the join specification, then the types by name. */
public final class SupergraphPrinter {

    /** Standard, but newer than many readers of supergraphs, which ask for the definition of what they do not know. */
    private static final String ONE_OF = "directive @oneOf on INPUT_OBJECT";

    private final MergedSchema schema;
    private final Set<FederationDirective> used = EnumSet.noneOf(FederationDirective.class);
    private final boolean hasContexts;
    private final boolean isNewer;
    private final boolean hasOneOf;

    private SupergraphPrinter(MergedSchema schema) {
        this.schema = schema;
        List<Applied> applied = schema.types().values().stream().flatMap(TypeDef::elements)
                .flatMap(element -> element.directives().stream()).toList();
        applied.forEach(application -> application.known().ifPresent(used::add));
        this.hasContexts = applied.stream().anyMatch(application -> application.arguments().containsKey("contextArguments"));
        this.isNewer = hasContexts || applied.stream().anyMatch(application -> application.arguments().containsKey("overrideLabel")
                || application.name().equals("join__directive"));
        this.hasOneOf = applied.stream().anyMatch(application -> application.name().equals("oneOf"));
    }

    public static String print(MergedSchema schema) {
        return new SupergraphPrinter(schema).print();
    }

    /** The schema alone, without what it says of subgraphs. */
    public static String printWithoutJoins(MergedSchema schema) {
        return new SupergraphPrinter(schema).printWithoutJoins();
    }

    private String printWithoutJoins() {
        var writer = new SdlWriter(applied -> !applied.name().startsWith("join__"));
        writer.raw(schemaDefinition(""));
        definitions(writer);
        return writer.toString();
    }

    private String print() {
        var writer = new SdlWriter(_ -> true);
        writer.raw(schemaDefinition(links()));
        joinDefinitions().forEach(writer::raw);
        definitions(writer);
        return writer.toString();
    }

    private void definitions(SdlWriter writer) {
        specs().map(LinkedSpec::definitions).filter(text -> !text.isEmpty()).forEach(writer::raw);
        if (hasOneOf && !schema.composed().containsKey("oneOf")) {
            writer.raw(ONE_OF);
        }
        schema.composed().values().forEach(directive -> writer.directive(directive.definition()));
        schema.directives().values().forEach(writer::directive);
        schema.types().values().forEach(writer::type);
    }

    private Stream<LinkedSpec> specs() {
        return Arrays.stream(LinkedSpec.values()).filter(spec -> spec.isNeededFor(used));
    }

    /** The oldest that has all that is used, so that the oldest gateways can read it. */
    private String joinVersion() {
        return hasContexts ? "v0.5" : isNewer ? "v0.4" : "v0.3";
    }

    private String links() {
        return Stream.of(
                Stream.of("@link(url: \"https://specs.apollo.dev/link/v1.0\")",
                        "@link(url: \"https://specs.apollo.dev/join/" + joinVersion() + "\", for: EXECUTION)"),
                specs().map(LinkedSpec::link), composedLinks()).flatMap(Function.identity())
                .map(link -> "\n  " + link).collect(Collectors.joining());
    }

    private String schemaDefinition(String links) {
        Stream<String> roots = Stream.of("Query", "Mutation", "Subscription").filter(schema.types()::containsKey)
                .map(root -> "  " + root.toLowerCase(Locale.ROOT) + ": " + root);
        return "schema" + links + "\n{\n"
                + roots.collect(Collectors.joining("\n")) + "\n}";
    }

    private Stream<String> composedLinks() {
        Map<String, List<ComposedDirective>> byUrl = schema.composed().values().stream()
                .collect(Collectors.groupingBy(directive -> directive.link().url(), TreeMap::new, Collectors.toList()));
        return byUrl.entrySet().stream().map(entry -> "@link(url: " + quoted(entry.getKey()) + ", import: ["
                + entry.getValue().stream().map(directive -> directive.name().equals(directive.specName())
                        ? quoted("@" + directive.name())
                        : "{name: " + quoted("@" + directive.specName()) + ", as: " + quoted("@" + directive.name()) + "}")
                .collect(Collectors.joining(", ")) + "])");
    }

    private List<String> joinDefinitions() {
        List<String> definitions = new ArrayList<>();
        definitions.add("directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable"
                + " on SCHEMA");
        definitions.add("directive @join__graph(name: String!, url: String!) on ENUM_VALUE");
        definitions.add("directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false,"
                + " resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION"
                + " | ENUM | INPUT_OBJECT | SCALAR");
        definitions.add("directive @join__field(graph: join__Graph, requires: join__FieldSet,"
                + " provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean"
                + (isNewer ? ", overrideLabel: String" : "")
                + (hasContexts ? ", contextArguments: [join__ContextArgument!]" : "")
                + ") repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION");
        definitions.add("directive @join__implements(graph: join__Graph!, interface: String!) repeatable"
                + " on OBJECT | INTERFACE");
        definitions.add("directive @join__unionMember(graph: join__Graph!, member: String!) repeatable"
                + " on UNION");
        definitions.add("directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE");
        if (isNewer) {
            definitions.add("directive @join__directive(graphs: [join__Graph!], name: String!,"
                    + " args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION");
            definitions.add("scalar join__DirectiveArguments");
        }
        definitions.add("scalar join__FieldSet");
        if (hasContexts) {
            definitions.add("scalar join__FieldValue");
            definitions.add("input join__ContextArgument\n{\n  name: String!\n  type: String!\n  context: String!\n"
                    + "  selection: join__FieldValue!\n}");
        }
        definitions.add("scalar link__Import");
        definitions.add("""
                enum link__Purpose
                {
                  \"""
                  What keeps data from those who may not see it.
                  \"""
                  SECURITY

                  \"""
                  What is needed to execute an operation.
                  \"""
                  EXECUTION
                }
                """);
        definitions.add(schema.members().stream().map(SupergraphPrinter::graph)
                .collect(Collectors.joining("\n", "enum join__Graph\n{\n", "\n}")));
        return definitions;
    }

    private static String graph(Member member) {
        return "  " + member.graph() + " @join__graph(name: " + quoted(member.name()) + ", url: " + quoted(member.schema().url())
                + ")";
    }

    private static String quoted(String text) {
        return AstPrinter.printAst(StringValue.of(text));
    }
}
