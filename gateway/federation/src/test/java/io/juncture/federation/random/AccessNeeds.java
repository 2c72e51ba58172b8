package io.juncture.federation.random;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.schema.idl.TypeInfo;
import io.juncture.federation.supergraph.access.Authorization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the subgraphs ask of callers, taken together: stated on object types and on fields. A field also asks for what the
 * type it returns asks for; an interface and its fields for what all implementations and theirs ask for; the fields that
 * implementations have from an interface object for what that object's ask for, and where it requires others, for what any
 * of its objects may ask for.
 */
final class AccessNeeds {

    private static final Set<String> DIRECTIVES = Set.of("authenticated", "requiresScopes", "policy");

    private final Map<String, List<Directive>> stated = new HashMap<>();
    private final Map<String, ImplementingTypeDefinition<?>> types = new HashMap<>();
    private final Map<String, Set<String>> implementations = new HashMap<>();
    private final Set<String> interfaceObjects = new LinkedHashSet<>();
    private final Set<String> requiring = new LinkedHashSet<>();

    AccessNeeds(Document monolith, List<Case.Part> subgraphs) {
        monolith.getDefinitionsOfType(ImplementingTypeDefinition.class).forEach(type -> types.put(type.getName(), type));
        monolith.getDefinitionsOfType(ObjectTypeDefinition.class).forEach(type -> interfaces(type).forEach(above ->
                implementations.computeIfAbsent(above, _ -> new LinkedHashSet<>()).add(type.getName())));
        subgraphs.stream().flatMap(part -> part.sdl().getDefinitionsOfType(ObjectTypeDefinition.class).stream()).forEach(type -> {
            if (type.hasDirective("interfaceObject")) {
                interfaceObjects.add(type.getName());
            }
            state(type.getName(), type.getDirectives());
            type.getFieldDefinitions().forEach(field -> {
                state(type.getName() + "." + field.getName(), field.getDirectives());
                if (field.hasDirective("requires")) {
                    requiring.add(type.getName() + "." + field.getName());
                }
            });
        });
    }

    private void state(String coordinate, List<Directive> directives) {
        directives.stream().filter(directive -> DIRECTIVES.contains(directive.getName()))
                .forEach(directive -> stated.computeIfAbsent(coordinate, _ -> new ArrayList<>()).add(directive));
    }

    private static List<String> interfaces(ImplementingTypeDefinition<?> type) {
        return type.getImplements().stream().map(name -> ((TypeName) name).getName()).toList();
    }

    boolean isEmpty() {
        return stated.isEmpty();
    }

    boolean deniesType(String type, Authorization caller) {
        return isUnmet(ofType(type), caller);
    }

    boolean deniesField(String type, String field, Authorization caller) {
        return isUnmet(ofField(type, field), caller);
    }

    /** The type of a field's objects; the field's own for a leaf. */
    String returned(String type, String field) {
        return types.get(type).getFieldDefinitions().stream().filter(f -> f.getName().equals(field))
                .map(FieldDefinition::getType).map(t -> TypeInfo.typeInfo(t).getName()).findFirst().orElseThrow();
    }

    private Stream<Directive> ofType(String type) {
        return Stream.concat(Stream.of(type), implementations.getOrDefault(type, Set.of()).stream()).flatMap(this::stated);
    }

    private Stream<Directive> ofField(String type, String field) {
        Stream<Directive> own = Stream.concat(stated(type + "." + field), ofType(returned(type, field)));
        return types.get(type) instanceof InterfaceTypeDefinition
                ? Stream.concat(own, implementations.getOrDefault(type, Set.of()).stream()
                        .flatMap(below -> Stream.concat(stated(below), ofField(below, field))))
                : Stream.concat(own, interfaces(types.get(type)).stream().filter(interfaceObjects::contains)
                        .flatMap(above -> Stream.concat(stated(above + "." + field),
                                requiring.contains(above + "." + field) ? ofType(above) : Stream.empty())));
    }

    private Stream<Directive> stated(String coordinate) {
        return stated.getOrDefault(coordinate, List.of()).stream();
    }

    private static boolean isUnmet(Stream<Directive> needs, Authorization caller) {
        return needs.anyMatch(need -> !switch (need.getName()) {
            case "authenticated" -> caller.authenticated();
            case "requiresScopes" -> grants(need, "scopes", caller.scopes());
            default -> grants(need, "policies", caller.policies());
        });
    }

    private static boolean grants(Directive need, String argument, Set<String> held) {
        return ((ArrayValue) need.getArgument(argument).getValue()).getValues().stream().anyMatch(set ->
                ((ArrayValue) set).getValues().stream().allMatch(name -> held.contains(((StringValue) name).getValue())));
    }
}
