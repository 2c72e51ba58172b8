package io.juncture.federation.random;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What remains of a schema when the types go that no operation reaches. */
final class Reachable {

    private final Map<String, SDLNamedDefinition<?>> types = new HashMap<>();
    private final Set<String> reached = new LinkedHashSet<>();

    private Reachable(Document schema) {
        schema.getDefinitionsOfType(SDLNamedDefinition.class).forEach(type -> types.put(type.getName(), type));
        Deque<String> pending = new ArrayDeque<>(Resolvers.ROOTS);
        while (!pending.isEmpty()) {
            String type = pending.remove();
            if (types.containsKey(type) && reached.add(type)) {
                next(type).forEach(pending::add);
            }
        }
    }

    static Document of(Document schema) {
        Reachable reachable = new Reachable(schema);
        return schema.transform(document -> document.definitions(schema.getDefinitions().stream().filter(definition ->
                definition instanceof SDLNamedDefinition<?> type && reachable.reached.contains(type.getName()))
                .map(Definition.class::cast).toList()));
    }

    private Stream<String> next(String name) {
        return switch (types.get(name)) {
            case ImplementingTypeDefinition<?> type -> Stream.of(implementations(name), type.getImplements().stream().map(Reachable::name),
                    type.getFieldDefinitions().stream().flatMap(Reachable::types)).flatMap(all -> all);
            case UnionTypeDefinition union -> union.getMemberTypes().stream().map(Reachable::name);
            case InputObjectTypeDefinition input -> input.getInputValueDefinitions().stream()
                    .map(field -> TypeInfo.typeInfo(field.getType()).getName());
            default -> Stream.empty();
        };
    }

    private Stream<String> implementations(String item) {
        return types.values().stream().filter(type -> type instanceof ObjectTypeDefinition object
                && object.getImplements().stream().map(Reachable::name).anyMatch(item::equals)).map(SDLNamedDefinition::getName);
    }

    private static Stream<String> types(FieldDefinition field) {
        return Stream.concat(Stream.of(field.getType()), field.getInputValueDefinitions().stream().map(argument -> argument.getType()))
                .map(type -> TypeInfo.typeInfo(type).getName());
    }

    private static String name(Node<?> type) {
        return ((TypeName) type).getName();
    }
}
