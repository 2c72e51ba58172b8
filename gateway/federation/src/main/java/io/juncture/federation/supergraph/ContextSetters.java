package io.juncture.federation.supergraph;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which contexts the objects of a type set: those of the type, of its interfaces and of unions that have it. The
 * roots of mutations and subscriptions set none, as their fields are no values to be had again.
 */
final class ContextSetters {

    private ContextSetters() {
    }

    /** The contexts' names by type; only types that set any have entries. */
    static Map<String, Set<String>> of(Document document, SpecNames names) {
        Map<String, Set<String>> own = new HashMap<>();
        for (TypeDefinition<?> type : types(document)) {
            for (JoinDirective context : JoinDirective.on((DirectivesContainer<?>) type, names.context())) {
                context.string("name").ifPresent(name -> own.computeIfAbsent(type.getName(), _ -> new HashSet<>()).add(name));
            }
        }
        if (own.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<String>> all = new HashMap<>();
        for (TypeDefinition<?> type : types(document)) {
            add(all, type.getName(), own.getOrDefault(type.getName(), Set.of()));
            if (type instanceof ImplementingTypeDefinition<?> implementing) {
                named(implementing.getImplements()).forEach(above -> add(all, type.getName(), own.getOrDefault(above, Set.of())));
            } else if (type instanceof UnionTypeDefinition union) {
                named(union.getMemberTypes()).forEach(member -> add(all, member, own.getOrDefault(type.getName(), Set.of())));
            }
        }
        all.keySet().removeAll(Set.of("Mutation", "Subscription"));
        return all;
    }

    @SuppressWarnings("rawtypes")
    private static List<TypeDefinition<?>> types(Document document) {
        List<TypeDefinition> raw = document.getDefinitionsOfType(TypeDefinition.class);
        return raw.stream().<TypeDefinition<?>>map(type -> type).toList();
    }

    @SuppressWarnings("rawtypes")
    private static List<String> named(List<Type> types) {
        return types.stream().map(type -> ((TypeName) type).getName()).toList();
    }

    private static void add(Map<String, Set<String>> all, String type, Set<String> contexts) {
        if (!contexts.isEmpty()) {
            all.computeIfAbsent(type, _ -> new HashSet<>()).addAll(contexts);
        }
    }
}
