package io.juncture.federation.supergraph;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which fields of a type a subgraph has, and how. */
final class SubgraphFields {

    private final FieldSets fieldSets;
    private final SpecNames names;
    private final JoinGraphs graphs;
    private final Map<FieldDefinition, Declared> declared = new IdentityHashMap<>();
    private final Map<String, TypeRef> typeRefs = new HashMap<>();

    /**
     * What a field's definition says.
     *
     * @param byGraph what it says of each subgraph; where it names none, under no subgraph's name
     */
    private record Declared(TypeRef type, Map<String, JoinDirective> byGraph) {
    }

    SubgraphFields(FieldSets fieldSets, SpecNames names, JoinGraphs graphs) {
        this.fieldSets = fieldSets;
        this.names = names;
        this.graphs = graphs;
    }

    Map<String, SubgraphField> of(ImplementingTypeDefinition<?> type, String graph, List<EntityKey> keys,
            boolean extension) {
        Map<String, SubgraphField> fields = new LinkedHashMap<>();
        Optional<String> owner = JoinDirective.on(type, names.join("owner")).stream().findFirst()
                .flatMap(JoinDirective::graph);
        for (FieldDefinition field : type.getFieldDefinitions()) {
            boolean isKey = keys.stream().anyMatch(key -> selects(key.selection(), field.getName()));
            field(owner, field, graph, isKey, extension).ifPresent(f -> fields.put(f.name(), f));
        }
        return fields;
    }

    private Optional<SubgraphField> field(Optional<String> owner, FieldDefinition field, String graph,
            boolean isKey, boolean extension) {
        Declared read = declared.computeIfAbsent(field, this::read);
        Optional<JoinDirective> here = Optional.ofNullable(read.byGraph().get(graph));
        if (here.isEmpty()) {
            boolean everywhere = read.byGraph().isEmpty() && (owner.isEmpty() || owner.get().equals(graph));
            return everywhere || (owner.isPresent() && isKey)
                    ? Optional.of(new SubgraphField(field.getName(), read.type(), false, Optional.empty(), Optional.empty(),
                            List.of(), Optional.empty()))
                    : Optional.empty();
        }
        JoinDirective join = here.get();
        Optional<OverrideLabel> override = join.string("overrideLabel")
                .map(label -> new OverrideLabel(label, join.string("override").isPresent()));
        boolean external = join.flag("external", false) && !(extension && isKey)
                || join.flag("usedOverridden", false) && override.isEmpty();
        TypeRef type = join.string("type")
                .map(text -> typeRefs.computeIfAbsent(text, SubgraphFields::type)).orElse(read.type());
        return Optional.of(new SubgraphField(field.getName(), type, external, fieldSet(join, "requires"),
                fieldSet(join, "provides"), contexts(join), override));
    }

    private static TypeRef type(String text) {
        try {
            return TypeRef.of(Parser.parseType(text));
        } catch (InvalidSyntaxException e) {
            throw new SupergraphException("The type \"" + text + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private Declared read(FieldDefinition field) {
        Map<String, JoinDirective> byGraph = new HashMap<>();
        for (JoinDirective join : JoinDirective.on(field, names.join("field"))) {
            join.graph().ifPresent(graphs::index);
            byGraph.putIfAbsent(join.graph().orElse(""), join);
        }
        return new Declared(TypeRef.of(field.getType()), byGraph);
    }

    private List<ContextArgument> contexts(JoinDirective join) {
        return join.objects("contextArguments").stream().map(argument -> new ContextArgument(required(argument, "name"),
                new ContextDemand(required(argument, "context"), required(argument, "type"),
                        fieldSets.parse(required(argument, "selection"))))).toList();
    }

    private static String required(Map<String, String> contextArgument, String name) {
        return Optional.ofNullable(contextArgument.get(name)).orElseThrow(() ->
                new SupergraphException("A contextArgument of @join__field has no " + name));
    }

    private Optional<SelectionSet> fieldSet(JoinDirective join, String argument) {
        return join.string(argument).filter(text -> !text.isBlank()).map(fieldSets::parse);
    }

    private static boolean selects(SelectionSet selection, String field) {
        return selection.getSelectionsOfType(Field.class).stream()
                .anyMatch(f -> f.getName().equals(field));
    }
}
