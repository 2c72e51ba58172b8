package io.juncture.federation.supergraph;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the join directives of a supergraph document. */
final class SupergraphReader {

    private final SpecNames names;
    private final FieldSets fieldSets = new FieldSets();
    private final Map<String, TypeDefinition<?>> definitions = new LinkedHashMap<>();
    private final JoinGraphs graphs;
    private final SubgraphFields subgraphFields;
    private boolean implementsStated;
    private boolean membersStated;

    SupergraphReader(Document document, SpecNames names) {
        this.names = names;
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof TypeDefinition<?> type) {
                definitions.put(type.getName(), type);
            }
        }
        this.graphs = JoinGraphs.read(Optional.ofNullable(definitions.get(names.join("Graph"))), names);
        this.subgraphFields = new SubgraphFields(fieldSets, names, graphs);
    }

    List<Subgraph> subgraphs() {
        return graphs.subgraphs();
    }

    Map<String, SupergraphType> types() {
        implementsStated = anyDirective(names.join("implements"));
        membersStated = anyDirective(names.join("unionMember"));
        Map<String, Set<String>> implementers = implementers();
        Map<String, SupergraphType> types = new LinkedHashMap<>();
        for (String builtIn : List.of("Int", "Float", "String", "Boolean", "ID")) {
            types.put(builtIn, leaf(builtIn, TypeKind.SCALAR));
        }
        definitions.forEach((name, definition) -> {
            if (!names.isForGateways(name)) {
                types.put(name, type(definition, implementers));
            }
        });
        return types;
    }

    private boolean anyDirective(String name) {
        return definitions.values().stream().anyMatch(d -> ((DirectivesContainer<?>) d).hasDirective(name));
    }

    private static SupergraphType leaf(String name, TypeKind kind) {
        return new SupergraphType(name, kind, Map.of(), Set.of(), Set.of(), Set.of(), Map.of());
    }

    private Map<String, Set<String>> implementers() {
        Map<String, Set<String>> implementers = new HashMap<>();
        definitions.forEach((name, definition) -> {
            if (definition instanceof ObjectTypeDefinition object) {
                interfaceNames(object)
                        .forEach(i -> implementers.computeIfAbsent(i, _ -> new LinkedHashSet<>()).add(name));
            }
        });
        return implementers;
    }

    private static Set<String> interfaceNames(ImplementingTypeDefinition<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Type<?> implemented : type.getImplements()) {
            names.add(((TypeName) implemented).getName());
        }
        return names;
    }

    private SupergraphType type(TypeDefinition<?> definition, Map<String, Set<String>> implementers) {
        String name = definition.getName();
        return switch (definition) {
            case ImplementingTypeDefinition<?> type -> {
                boolean isInterface = type instanceof InterfaceTypeDefinition;
                Map<String, TypeRef> fields = new LinkedHashMap<>();
                for (FieldDefinition field : type.getFieldDefinitions()) {
                    fields.put(field.getName(), TypeRef.of(field.getType()));
                }
                yield new SupergraphType(name, isInterface ? TypeKind.INTERFACE : TypeKind.OBJECT, fields,
                        isInterface ? implementers.getOrDefault(name, Set.of()) : Set.of(name),
                        Set.of(), interfaceNames(type), inSubgraphs(type, implementers));
            }
            case UnionTypeDefinition union -> new SupergraphType(name, TypeKind.UNION, Map.of(), members(union),
                    Set.of(), Set.of(), unionInSubgraphs(union));
            case EnumTypeDefinition type -> new SupergraphType(name, TypeKind.ENUM, Map.of(), Set.of(),
                    type.getEnumValueDefinitions().stream().map(EnumValueDefinition::getName)
                            .collect(Collectors.toUnmodifiableSet()), Set.of(), Map.of());
            case InputObjectTypeDefinition _ -> leaf(name, TypeKind.INPUT_OBJECT);
            case ScalarTypeDefinition _ -> leaf(name, TypeKind.SCALAR);
            default -> throw new SupergraphException("Cannot read the definition of " + name);
        };
    }

    private Map<Integer, SubgraphType> inSubgraphs(ImplementingTypeDefinition<?> type,
            Map<String, Set<String>> implementers) {
        Map<Integer, SubgraphType> result = new TreeMap<>();
        for (int graph : graphs.of(type)) {
            List<JoinDirective> joins = JoinDirective.on(type, names.join("type")).stream()
                    .filter(join -> graphs.isAbout(join, graph)).toList();
            List<EntityKey> keys = new ArrayList<>();
            for (JoinDirective join : joins) {
                join.string("key").ifPresent(text -> keys.add(
                        new EntityKey(text, fieldSets.parse(text), join.flag("resolvable", true))));
            }
            boolean interfaceObject = joins.stream().anyMatch(join -> join.flag("isInterfaceObject", false));
            boolean extension = joins.stream().anyMatch(join -> join.flag("extension", false));
            boolean object = interfaceObject || type instanceof ObjectTypeDefinition;
            Map<String, SubgraphField> fields =
                    subgraphFields.of(type, graphs.subgraphs().get(graph).graph(), keys, extension);
            Set<String> possible = object ? Set.of(type.getName())
                    : implementersIn(type.getName(), graph, implementers);
            result.put(graph, new SubgraphType(type.getName(), graph, object ? TypeKind.OBJECT : TypeKind.INTERFACE,
                    interfaceObject, keys, fields, possible));
        }
        return result;
    }

    private Set<String> implementersIn(String interfaceName, int graph, Map<String, Set<String>> implementers) {
        return implementers.getOrDefault(interfaceName, Set.of()).stream().filter(object -> {
            TypeDefinition<?> definition = definitions.get(object);
            if (!implementsStated) {
                return graphs.of((DirectivesContainer<?>) definition).contains(graph);
            }
            return JoinDirective.on((DirectivesContainer<?>) definition, names.join("implements")).stream()
                    .anyMatch(j -> graphs.isAbout(j, graph) && j.string("interface").equals(Optional.of(interfaceName)));
        }).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> members(UnionTypeDefinition union) {
        Set<String> members = new LinkedHashSet<>();
        for (Type<?> member : union.getMemberTypes()) {
            members.add(((TypeName) member).getName());
        }
        return members;
    }

    private Map<Integer, SubgraphType> unionInSubgraphs(UnionTypeDefinition union) {
        Map<Integer, SubgraphType> result = new TreeMap<>();
        for (int graph : graphs.of(union)) {
            Set<String> members = members(union).stream().filter(member -> membersStated
                    ? JoinDirective.on(union, names.join("unionMember")).stream()
                            .anyMatch(j -> graphs.isAbout(j, graph) && j.string("member").equals(Optional.of(member)))
                    : graphs.of((DirectivesContainer<?>) definitions.get(member)).contains(graph))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            result.put(graph, new SubgraphType(union.getName(), graph, TypeKind.UNION, false, List.of(), Map.of(),
                    members));
        }
        return result;
    }
}
