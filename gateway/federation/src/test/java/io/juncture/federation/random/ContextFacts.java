package io.juncture.federation.random;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields take something from the objects above them: by coordinates, what they take of objects of which type. */
record ContextFacts(Map<String, Map<String, String>> demands) {

    static ContextFacts of(List<Case.Part> subgraphs) {
        Map<String, Map<String, String>> demands = new HashMap<>();
        subgraphs.forEach(part -> part.sdl().getDefinitionsOfType(ObjectTypeDefinition.class).forEach(type ->
                type.getFieldDefinitions().forEach(field -> taken(field).ifPresent(from ->
                        demands.put(type.getName() + "." + field.getName(), leaves(part.sdl(), from))))));
        return new ContextFacts(demands);
    }

    boolean has(String type, String field) {
        return demands.containsKey(type + "." + field);
    }

    /** By the types that set the context, the field that is taken of their objects. */
    Map<String, String> of(String type, String field) {
        return demands.getOrDefault(type + "." + field, Map.of());
    }

    private static Optional<String> taken(FieldDefinition field) {
        return field.getInputValueDefinitions().stream().map(InputValueDefinition::getDirectives)
                .flatMap(directives -> SchemaFacts.argument(directives.stream().filter(d -> d.getName().equals("fromContext")).toList(),
                        "field").stream()).findFirst();
    }

    private static Map<String, String> leaves(Document sdl, String from) {
        String name = from.substring(1, from.indexOf(' '));
        SelectionSet set = Case.parse("{ " + from.substring(from.indexOf(' ')).replaceFirst("^ *\\{(.*)}$", "$1") + " }")
                .getFirstDefinitionOfType(graphql.language.OperationDefinition.class).orElseThrow().getSelectionSet();
        Map<String, String> leaves = new HashMap<>();
        sdl.getDefinitionsOfType(ObjectTypeDefinition.class).stream().filter(type -> type.getDirectives("context").stream()
                .anyMatch(context -> sets(context, name))).forEach(type ->
                        leaf(set, type.getName()).ifPresent(leaf -> leaves.put(type.getName(), leaf)));
        return leaves;
    }

    private static boolean sets(Directive context, String name) {
        Argument argument = context.getArgument("name");
        return ((StringValue) argument.getValue()).getValue().equals(name);
    }

    private static Optional<String> leaf(SelectionSet set, String type) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                return Optional.of(field.getName());
            }
            if (selection instanceof InlineFragment fragment && fragment.getTypeCondition().getName().equals(type)) {
                return leaf(fragment.getSelectionSet(), type);
            }
        }
        return Optional.empty();
    }
}
