package io.juncture.federation.random;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the subgraphs' schemas say together: which object is of which type, and which fields are computed from others. */
final class SchemaFacts {

    private final Map<String, SelectionSet> fieldSets = new HashMap<>();
    private final Map<String, Set<String>> objectTypes = new HashMap<>();
    private final Map<String, SelectionSet> computed = new HashMap<>();
    private final Map<String, Set<String>> overridden = new HashMap<>();

    private final ContextFacts contexts;

    SchemaFacts(List<Case.Part> subgraphs) {
        this.contexts = ContextFacts.of(subgraphs);
        subgraphs.forEach(part -> hierarchy(part.sdl()));
        for (Case.Part part : subgraphs) {
            for (TypeDefinition<?> type : part.sdl().getDefinitionsOfType(TypeDefinition.class)) {
                for (FieldDefinition field : fields(type)) {
                    String coordinate = type.getName() + "." + field.getName();
                    argument(field.getDirectives("requires"), "fields")
                            .ifPresent(fields -> computed.put(coordinate, fieldSet(fields)));
                    boolean progressive = argument(field.getDirectives("override"), "label").isPresent();
                    argument(field.getDirectives("override"), "from").filter(_ -> !progressive).ifPresent(from ->
                            overridden.computeIfAbsent(from, _ -> new TreeSet<>()).add(coordinate));
                }
            }
        }
    }

    private void hierarchy(Document sdl) {
        for (TypeDefinition<?> type : sdl.getDefinitionsOfType(TypeDefinition.class)) {
            switch (type) {
                case ObjectTypeDefinition object -> {
                    if (!object.hasDirective("interfaceObject")) {
                        add(object.getName(), object.getName());
                    }
                    object.getImplements().forEach(i -> add(((TypeName) i).getName(), object.getName()));
                }
                case UnionTypeDefinition union ->
                    union.getMemberTypes().forEach(m -> add(union.getName(), ((TypeName) m).getName()));
                default -> { }
            }
        }
    }

    private void add(String type, String object) {
        objectTypes.computeIfAbsent(type, _ -> new TreeSet<>()).add(object);
    }

    static List<FieldDefinition> fields(TypeDefinition<?> type) {
        return switch (type) {
            case ObjectTypeDefinition object -> object.getFieldDefinitions();
            case InterfaceTypeDefinition object -> object.getFieldDefinitions();
            default -> List.of();
        };
    }

    static Optional<String> argument(List<Directive> directives, String name) {
        return directives.stream().flatMap(d -> Optional.ofNullable(d.getArgument(name)).stream())
                .map(Argument::getValue).map(v -> ((StringValue) v).getValue()).findFirst();
    }

    /** A field set, parsed once. */
    ContextFacts contexts() {
        return contexts;
    }

    SelectionSet fieldSet(String fields) {
        return fieldSets.computeIfAbsent(fields, text -> Case.parse("{" + text + "}")
                .getFirstDefinitionOfType(OperationDefinition.class).orElseThrow().getSelectionSet());
    }

    /** Whether an object's type is a type, or one of its members or implementations, in any subgraph. */
    boolean is(String objectType, String type) {
        return objectType.equals(type) || objectTypes.getOrDefault(type, Set.of()).contains(objectType);
    }

    /** What a field of objects of a type is computed from. */
    Optional<SelectionSet> requirements(String objectType, String field) {
        return computed.entrySet().stream().filter(e -> e.getKey().endsWith("." + field)
                && is(objectType, e.getKey().substring(0, e.getKey().indexOf('.')))).map(Map.Entry::getValue).findFirst();
    }

    /** Whether another subgraph has taken a field over. */
    boolean isOverridden(String subgraph, String type, String field) {
        return overridden.getOrDefault(subgraph, Set.of()).contains(type + "." + field);
    }
}
