package io.juncture.federation.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.NullValue;
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
import java.util.Set;

/** Reads {@code @authenticated}, {@code @requiresScopes} and {@code @policy}. */
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

    /** One value stands for a list of it (GraphQL specification, "List", input coercion). */
    @SuppressWarnings("rawtypes")
    private static List<Value> elements(Directive applied, Value<?> value) {
        return switch (value) {
            case ArrayValue array -> array.getValues();
            case NullValue _ -> throw unclear(applied);
            default -> List.of(value);
        };
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
            type.fields().keySet().forEach(field ->
                    fields.put(field, ImpliedAccess.of(type, field, new StatedAccess(onTypes, onFields), types, contexts)));
            fields.values().removeIf(Set::isEmpty);
            ofFields.put(type.name(), fields);
        });
        onTypes.values().removeIf(Set::isEmpty);
        ofFields.values().removeIf(Map::isEmpty);
        return new AccessRules(onTypes, ofFields);
    }
}
