package io.juncture.federation.testing;

import graphql.language.AstTransformer;
import graphql.language.BooleanValue;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a federation server makes of a subgraph's SDL.
 *
 * @param executable the schema without federation's directives, and with {@code _entities}
 * @param keys       by type, in their order
 */
record FederationSdl(TypeDefinitionRegistry executable, Map<String, List<Key>> keys) {

    private static final Set<String> KEPT = Set.of("deprecated", "specifiedBy", "oneOf");

    /**
     * A key.
     *
     * @param fields     nested: by field, the fields below it
     * @param resolvable whether the subgraph finds entities by it
     */
    record Key(Map<String, Object> fields, boolean resolvable) {
    }

    static FederationSdl read(String sdl) {
        Document document = new Parser().parseDocument(sdl);
        Map<String, List<Key>> keys = new LinkedHashMap<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof DirectivesContainer<?> container && definition instanceof SDLNamedDefinition<?> named) {
                container.getDirectives().stream().filter(FederationSdl::isKey).forEach(directive ->
                        keys.computeIfAbsent(named.getName(), _ -> new ArrayList<>()).add(key(directive)));
            }
        }
        TypeDefinitionRegistry registry = new SchemaParser().buildRegistry(plain(document));
        List<String> entities = keys.keySet().stream()
                .filter(type -> registry.getTypeOrNull(type) instanceof ObjectTypeDefinition).toList();
        if (!entities.isEmpty()) {
            String query = registry.getTypeOrNull("Query") == null ? " type Query {" : " extend type Query {";
            registry.merge(new SchemaParser().parse("scalar _Any union _Entity = " + String.join(" | ", entities) + query
                    + " _entities(representations: [_Any!]!): [_Entity]! }"));
        }
        return new FederationSdl(registry, keys);
    }

    private static boolean isKey(Directive directive) {
        return directive.getName().equals("key") || directive.getName().endsWith("__key");
    }

    private static Key key(Directive directive) {
        String fields = ((StringValue) directive.getArgument("fields").getValue()).getValue();
        boolean resolvable = directive.getArgument("resolvable") == null
                || ((BooleanValue) directive.getArgument("resolvable").getValue()).isValue();
        Document selection = new Parser().parseDocument("{" + fields + "}");
        return new Key(fields(selection.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow()
                .getSelectionSet()), resolvable);
    }

    private static Map<String, Object> fields(SelectionSet set) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : set.getSelectionsOfType(Field.class)) {
            fields.put(field.getName(), field.getSelectionSet() == null ? Map.of() : fields(field.getSelectionSet()));
        }
        return fields;
    }

    /** Without federation's directives; extensions of types that are defined elsewhere become their definitions. */
    private static Document plain(Document document) {
        Set<String> defined = document.getDefinitions().stream()
                .filter(d -> d instanceof ObjectTypeDefinition && !(d instanceof ObjectTypeExtensionDefinition)
                        || d instanceof InterfaceTypeDefinition && !(d instanceof InterfaceTypeExtensionDefinition))
                .map(d -> ((SDLNamedDefinition<?>) d).getName()).collect(Collectors.toSet());
        List<Definition> kept = new ArrayList<>();
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case SchemaExtensionDefinition _ -> { }
                case DirectiveDefinition directive when directive.getDirectiveLocations().stream()
                        .noneMatch(location -> location.getName().equals("FIELD")) -> { }
                case ObjectTypeExtensionDefinition type when defined.add(type.getName()) ->
                    kept.add(ObjectTypeDefinition.newObjectTypeDefinition().name(type.getName())
                            .implementz(type.getImplements()).fieldDefinitions(type.getFieldDefinitions()).build());
                case InterfaceTypeExtensionDefinition type when defined.add(type.getName()) ->
                    kept.add(InterfaceTypeDefinition.newInterfaceTypeDefinition().name(type.getName())
                            .implementz(type.getImplements()).definitions(type.getFieldDefinitions()).build());
                default -> kept.add(definition);
            }
        }
        return (Document) new AstTransformer().transform(Document.newDocument().definitions(kept).build(),
                new NodeVisitorStub() {
                    @Override
                    public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
                        return KEPT.contains(node.getName()) ? TraversalControl.CONTINUE
                                : TreeTransformerUtil.deleteNode(context);
                    }
                });
    }
}
