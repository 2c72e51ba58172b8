package io.juncture.federation.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.Value;
import io.juncture.federation.supergraph.access.AccessRequirement;
import io.juncture.federation.supergraph.access.AccessRules;
import io.juncture.federation.supergraph.access.Authorization;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code @authenticated}, {@code @requiresScopes} and {@code @policy}. A field asks for what is stated on it and on the
 * type it returns. A field of an interface asks for what every implementation and its field of that name ask for, too: any of
 * them may be what comes. A field that {@code @requires} others asks for what these ask for. Compositions state the last two
 * themselves since Federation 2.9.5; supergraphs of older ones are no less protected.
 */
final class AccessReader {

    private final SpecNames names;
    private final Map<String, SupergraphType> types;
    private final Map<String, Set<String>> contexts;
    private final Map<String, Set<AccessRequirement>> onTypes = new HashMap<>();
    private final Map<String, Map<String, Set<AccessRequirement>>> onFields = new HashMap<>();

    private AccessReader(SpecNames names, Map<String, SupergraphType> types, Map<String, Set<String>> contexts) {
        this.names = names;
        this.types = types;
        this.contexts = contexts;
    }

    /** @throws SupergraphException when a directive does not say what it asks for */
    static AccessRules read(Document document, SpecNames names, Map<String, SupergraphType> types,
            Map<String, Set<String>> contexts) {
        if (!names.linksAccessControl()) {
            return AccessRules.NONE;
        }
        AccessReader reader = new AccessReader(names, types, contexts);
        document.getDefinitionsOfType(TypeDefinition.class).forEach(reader::note);
        return reader.rules();
    }

    private void note(TypeDefinition<?> type) {
        onTypes.put(type.getName(), stated((DirectivesContainer<?>) type));
        if (type instanceof ImplementingTypeDefinition<?> composite) {
            Map<String, Set<AccessRequirement>> fields = new HashMap<>();
            composite.getFieldDefinitions().forEach(field -> fields.put(field.getName(), stated(field)));
            onFields.put(type.getName(), fields);
        }
    }

    private Set<AccessRequirement> stated(DirectivesContainer<?> element) {
        Set<AccessRequirement> stated = new LinkedHashSet<>();
        applied(element, "authenticated").forEach(_ -> stated.add(new AccessRequirement.Authenticated()));
        applied(element, "requiresScopes").forEach(applied ->
                stated.add(new AccessRequirement.Scopes(alternatives(applied, "scopes"))));
        applied(element, "policy").forEach(applied ->
                stated.add(new AccessRequirement.Policies(alternatives(applied, "policies"))));
        stated.removeIf(requirement -> requirement.isMetBy(Authorization.ANONYMOUS));
        return stated;
    }

    private List<Directive> applied(DirectivesContainer<?> element, String directive) {
        return names.accessControl(directive).map(element::getDirectives).orElse(List.of());
    }

    private static Set<Set<String>> alternatives(Directive applied, String argument) {
        Set<Set<String>> alternatives = new LinkedHashSet<>();
        Argument stated = applied.getArgument(argument);
        elements(applied, stated == null ? NullValue.of() : stated.getValue()).forEach(set -> {
            Set<String> names = new LinkedHashSet<>();
            elements(applied, set).forEach(name -> names.add(text(applied, name)));
            alternatives.add(names);
        });
        return alternatives;
    }

    @SuppressWarnings("rawtypes")
    private static List<Value> elements(Directive applied, Value<?> value) {
        if (value instanceof ArrayValue array) {
            return array.getValues();
        }
        throw unclear(applied);
    }

    private static String text(Directive applied, Value<?> value) {
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        throw unclear(applied);
    }

    private static SupergraphException unclear(Directive applied) {
        return new SupergraphException("The supergraph has " + AstPrinter.printAstCompact(applied)
                + ", which does not say what it asks for: it needs lists of names in a list");
    }

    private AccessRules rules() {
        Map<String, Map<String, Set<AccessRequirement>>> ofFields = new HashMap<>();
        types.values().forEach(type -> {
            Map<String, Set<AccessRequirement>> fields = new HashMap<>();
            type.fields().keySet().forEach(field -> fields.put(field, all(type, field)));
            fields.values().removeIf(Set::isEmpty);
            ofFields.put(type.name(), fields);
        });
        onTypes.values().removeIf(Set::isEmpty);
        ofFields.values().removeIf(Map::isEmpty);
        return new AccessRules(onTypes, ofFields);
    }

    private Set<AccessRequirement> all(SupergraphType type, String field) {
        Set<AccessRequirement> all = new LinkedHashSet<>();
        resolved(type, field, all);
        if (type.kind() == TypeKind.INTERFACE) {
            type.possibleTypes().forEach(possible -> {
                all.addAll(onTypes.get(possible));
                resolved(types.get(possible), field, all);
            });
        }
        return all;
    }

    /** With what is needed to resolve it. */
    private void resolved(SupergraphType type, String name, Set<AccessRequirement> all) {
        selected(type, name, all);
        type.inSubgraphs().values().stream().flatMap(known -> Optional.ofNullable(known.fields().get(name)).stream())
                .forEach(field -> {
                    field.requires().ifPresent(required -> selected(type, required, all));
                    field.demands().forEach(demand -> taken(demand, all));
                });
    }

    /** Whatever sets the context may be above the field. */
    private void taken(ContextDemand demand, Set<AccessRequirement> all) {
        contexts.forEach((setter, set) -> {
            if (set.contains(demand.context())) {
                all.addAll(onTypes.getOrDefault(setter, Set.of()));
                selected(types.get(setter), demand.selection(), all);
            }
        });
    }

    private void selected(SupergraphType type, SelectionSet required, Set<AccessRequirement> all) {
        required.getSelections().forEach(selection -> {
            switch (selection) {
                case Field field -> {
                    selected(type, field.getName(), all);
                    returned(type, field.getName()).filter(_ -> field.getSelectionSet() != null)
                            .ifPresent(below -> selected(below, field.getSelectionSet(), all));
                }
                case InlineFragment fragment -> {
                    SupergraphType condition = fragment.getTypeCondition() == null ? type
                            : types.get(fragment.getTypeCondition().getName());
                    all.addAll(onTypes.get(condition.name()));
                    selected(condition, fragment.getSelectionSet(), all);
                }
                default -> { }
            }
        });
    }

    private void selected(SupergraphType type, String field, Set<AccessRequirement> all) {
        all.addAll(onFields.getOrDefault(type.name(), Map.of()).getOrDefault(field, Set.of()));
        returned(type, field).ifPresent(returned -> all.addAll(onTypes.getOrDefault(returned.name(), Set.of())));
    }

    private Optional<SupergraphType> returned(SupergraphType type, String field) {
        return Optional.ofNullable(type.fields().get(field)).map(returned -> types.get(returned.name()));
    }
}
