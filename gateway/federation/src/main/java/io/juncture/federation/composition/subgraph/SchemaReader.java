package io.juncture.federation.composition.subgraph;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.supergraph.SdlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses one subgraph's SDL. */
public final class SchemaReader {

    private static final Map<String, String> ROOTS = Map.of("query", "Query", "mutation", "Mutation", "subscription",
            "Subscription");
    private static final Map<String, ErrorCode> ROOT_USED = Map.of("Query", ErrorCode.ROOT_QUERY_USED, "Mutation",
            ErrorCode.ROOT_MUTATION_USED, "Subscription", ErrorCode.ROOT_SUBSCRIPTION_USED);
    private static final Set<String> SERVICE_FIELDS = Set.of("_service", "_entities");

    private final SubgraphSdl subgraph;
    private final Findings findings;

    private SchemaReader(SubgraphSdl subgraph, Findings findings) {
        this.subgraph = subgraph;
        this.findings = findings;
    }

    /** The schema as it stands, Federation 1 not upgraded yet; empty when it cannot be parsed. */
    public static Optional<SubgraphSchema> read(SubgraphSdl subgraph, Findings findings) {
        return new SchemaReader(subgraph, findings).read();
    }

    private Optional<SubgraphSchema> read() {
        try {
            return Optional.of(read(SdlParser.parse(subgraph.sdl())));
        } catch (InvalidSyntaxException e) {
            var whole = subgraph.place();
            var place = e.getLocation() == null ? whole : whole.at(e.getLocation().getLine(), e.getLocation().getColumn());
            findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, place, SdlParser.problem(e));
            return Optional.empty();
        }
    }

    private SubgraphSchema read(Document document) {
        List<SchemaDefinition> schemas = document.getDefinitionsOfType(SchemaDefinition.class);
        var bare = new AstReader(subgraph.place(), new SubgraphNames(List.of(), Set.of()), UnaryOperator.identity());
        List<Applied> onSchema = schemas.stream().flatMap(schema -> bare.directives(schema.getDirectives(),
                schema instanceof SchemaExtensionDefinition).stream()).toList();
        var names = new SubgraphNames(new LinkReader(findings).read(onSchema),
                document.getDefinitionsOfType(DirectiveDefinition.class).stream().map(DirectiveDefinition::getName)
                        .collect(Collectors.toSet()));
        var declarations = declarations(document, bare);
        Map<String, String> roots = roots(schemas, declarations, bare);
        var reader = new AstReader(subgraph.place(), names, name -> roots.getOrDefault(name, name));
        var folder = new TypeFolder(reader, findings);
        Map<String, TypeDef> types = new LinkedHashMap<>();
        declarations.forEach((name, ofName) -> {
            String standard = roots.getOrDefault(name, name);
            if (SubgraphNames.isBuiltInScalar(name)) {
                return;
            }
            if (!names.isMachineryType(name)) {
                types.put(standard, folder.fold(standard, ofName));
            } else if (name.endsWith("FieldSet") && !TypeFolder.kind(ofName.getFirst()).equals("scalar")) {
                findings.inSubgraph(ErrorCode.TYPE_DEFINITION_INVALID, bare.place(ofName.getFirst()), "Type \"" + name
                        + "\" is federation's scalar; the schema defines it as " + TypeFolder.kind(ofName.getFirst()) + ".");
            }
        });
        types.put("Query", withoutServiceFields(types.get("Query")));
        return new SubgraphSchema(subgraph.name(), subgraph.url(), names, types, directives(document, reader),
                schemas.stream().flatMap(schema -> reader.directives(schema.getDirectives(), false).stream()).toList());
    }

    private Map<String, List<TypeDefinition<?>>> declarations(Document document, AstReader reader) {
        Map<String, List<TypeDefinition<?>>> byName = new LinkedHashMap<>();
        for (Definition<?> definition : definitions(document)) {
            if (definition instanceof TypeDefinition<?> type) {
                var ofName = byName.computeIfAbsent(type.getName(), _ -> new ArrayList<>());
                if (!ofName.isEmpty() && !TypeFolder.kind(ofName.getFirst()).equals(TypeFolder.kind(type))) {
                    findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, reader.place(type), "\"" + type.getName()
                            + "\" is declared as " + TypeFolder.kind(ofName.getFirst()) + " and as " + TypeFolder.kind(type) + ".");
                    continue;
                }
                if (!TypeFolder.isExtension(type) && ofName.stream().anyMatch(other -> !TypeFolder.isExtension(other))) {
                    findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, reader.place(type), "Type \"" + type.getName()
                            + "\" is defined twice.");
                }
                ofName.add(type);
            } else if (!(definition instanceof SchemaDefinition) && !(definition instanceof DirectiveDefinition)) {
                findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, reader.place(definition),
                        "A schema holds no operations and no fragments.");
            }
        }
        return byName;
    }

    @SuppressWarnings("rawtypes")
    private static List<Definition<?>> definitions(Document document) {
        List<Definition> raw = document.getDefinitions();
        return raw.stream().<Definition<?>>map(definition -> definition).toList();
    }

    /** The subgraph's own names of its root types to the standard names. */
    private Map<String, String> roots(List<SchemaDefinition> schemas, Map<String, List<TypeDefinition<?>>> declarations,
                                      AstReader reader) {
        Map<String, String> roots = new LinkedHashMap<>();
        for (SchemaDefinition schema : schemas) {
            for (OperationTypeDefinition operation : schema.getOperationTypeDefinitions()) {
                String name = operation.getTypeName().getName();
                if (!declarations.containsKey(name)) {
                    findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, reader.place(operation), "The " + operation.getName()
                            + " root type \"" + name + "\" is not defined.");
                } else if (!TypeFolder.kind(declarations.get(name).getFirst()).equals("object")) {
                    findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, reader.place(operation), "The " + operation.getName()
                            + " root type \"" + name + "\" is not an object type.");
                } else {
                    roots.put(name, ROOTS.getOrDefault(operation.getName(), name));
                }
            }
        }
        boolean explicit = !roots.isEmpty();
        ROOTS.values().stream().sorted().filter(declarations::containsKey).filter(standard -> !standard.equals(roots.get(standard)))
                .filter(standard -> explicit || !TypeFolder.kind(declarations.get(standard).getFirst()).equals("object"))
                .forEach(standard -> findings.inSubgraph(ROOT_USED.get(standard),
                        reader.place(declarations.get(standard).getFirst()), "Type \"" + standard
                                + "\" has the name of a root type but is not one in this schema; give it another name."));
        return roots;
    }

    private TypeDef withoutServiceFields(@Nullable TypeDef query) {
        if (!(query instanceof TypeDef.Composite composite)) {
            return new TypeDef.Composite("Query", false, "", List.of(), Map.of(), List.of(), false,
                    subgraph.place());
        }
        var fields = new LinkedHashMap<>(composite.fields());
        fields.keySet().removeAll(SERVICE_FIELDS);
        return composite.withFields(fields);
    }

    private Map<String, DirectiveDef> directives(Document document, AstReader reader) {
        Map<String, DirectiveDef> directives = new LinkedHashMap<>();
        for (DirectiveDefinition definition : document.getDefinitionsOfType(DirectiveDefinition.class)) {
            if (directives.putIfAbsent(definition.getName(), reader.directive(definition)) != null) {
                findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, reader.place(definition), "Directive \"@" + definition.getName()
                        + "\" is defined twice.");
            }
        }
        return directives;
    }
}
