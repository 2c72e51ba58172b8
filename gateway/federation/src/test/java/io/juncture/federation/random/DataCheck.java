package io.juncture.federation.random;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeInfo;
import io.juncture.federation.random.Store.Ref;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether each subgraph can answer what the store says: only objects of types and enum values that it knows in that place. */
final class DataCheck {

    private DataCheck() {
    }

    static boolean fits(Case subject) {
        return subject.subgraphs().stream().allMatch(part -> fits(subject, part));
    }

    private static boolean fits(Case subject, Case.Part part) {
        for (ObjectTypeDefinition type : part.sdl().getDefinitionsOfType(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                String base = TypeInfo.typeInfo(field.getType()).getName();
                Set<String> known = known(part, base);
                boolean resolved = isEnum(subject, base) || !field.hasDirective("external") && !known.isEmpty();
                boolean fits = !resolved || subject.store().rows().values().stream()
                        .filter(row -> row.type().equals(type.getName()))
                        .allMatch(row -> fits(subject.store(), row.values().get(field.getName()), known));
                if (!fits) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fits(Store store, @Nullable Object value, Set<String> known) {
        return switch (value) {
            case Ref ref -> known.contains(store.row(ref).type());
            case String text -> known.contains(text);
            case List<?> list -> list.stream().allMatch(element -> fits(store, element, known));
            case null, default -> true;
        };
    }

    private static boolean isEnum(Case subject, String base) {
        return subject.subgraphs().stream().anyMatch(part -> part.sdl().getDefinitionsOfType(EnumTypeDefinition.class).stream()
                .anyMatch(type -> type.getName().equals(base)));
    }

    /** The object types or enum values that a subgraph can answer where a type is expected; none where that does not matter. */
    private static Set<String> known(Case.Part part, String base) {
        Set<String> known = new TreeSet<>();
        for (TypeDefinition<?> type : part.sdl().getDefinitionsOfType(TypeDefinition.class)) {
            switch (type) {
                case EnumTypeDefinition leaf when leaf.getName().equals(base) ->
                    leaf.getEnumValueDefinitions().forEach(value -> known.add(value.getName()));
                case UnionTypeDefinition union when union.getName().equals(base) ->
                    union.getMemberTypes().forEach(member -> known.add(((TypeName) member).getName()));
                case ObjectTypeDefinition object when object.getName().equals(base) && !object.hasDirective("interfaceObject") ->
                    known.add(base);
                case ObjectTypeDefinition object when object.getImplements().stream().anyMatch(i -> ((TypeName) i).getName().equals(base)) ->
                    known.add(object.getName());
                default -> { }
            }
        }
        return known;
    }
}
