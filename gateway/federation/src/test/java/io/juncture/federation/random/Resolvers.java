package io.juncture.federation.random;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.idl.TypeInfo;
import io.juncture.federation.random.Store.Ref;
import io.juncture.federation.random.Store.Row;
import io.juncture.federation.testing.DataSubgraph;
import io.juncture.federation.testing.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes subgraphs that answer from the store: the parts of a case, and the monolith. */
final class Resolvers {

    private static final String ROW = Rule.ROW;
    static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Case subject;
    private final SchemaFacts facts;
    private final Values values;
    private final Holdings holdings;
    private final boolean monolith;
    private final String name;
    private final Map<String, ObjectTypeDefinition> types = new LinkedHashMap<>();
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Map<String, Boolean> rowRules = new HashMap<>();

    private Resolvers(Case subject, String name, Document sdl, boolean monolith) {
        this.subject = subject;
        this.facts = new SchemaFacts(subject.subgraphs());
        this.values = new Values(subject.store(), facts);
        this.name = name;
        this.monolith = monolith;
        sdl.getDefinitionsOfType(ObjectTypeDefinition.class).forEach(type -> types.put(type.getName(), type));
        this.holdings = new Holdings(name, types, facts, monolith);
    }

    static DataSubgraph subgraph(Case subject, Case.Part part) {
        return new Resolvers(subject, part.name(), part.sdl(), false).make(AstPrinter.printAst(part.sdl()));
    }

    /** One schema that knows everything. Its rows are told apart by a field that clients cannot see. */
    static DataSubgraph monolith(Case subject) {
        Directive key = Case.parse("type T @key(fields: \"" + ROW + "\") { f: Int }")
                .getDefinitionsOfType(ObjectTypeDefinition.class).getFirst().getDirectives().getFirst();
        Document keyed = subject.monolith().transform(document -> document.definitions(subject.monolith().getDefinitions()
                .stream().map(d -> d instanceof ObjectTypeDefinition type && !ROOTS.contains(type.getName())
                        ? type.transform(t -> t.directive(key)) : d).map(graphql.language.Definition.class::cast).toList()));
        return new Resolvers(subject, "monolith", subject.monolith(), true).make(AstPrinter.printAst(keyed) + AccessMarks.DEFINITIONS);
    }

    private DataSubgraph make(String sdl) {
        Map<String, Object> data = new LinkedHashMap<>();
        types.forEach((type, definition) -> {
            List<Row> rows = subject.store().rows().values().stream().filter(row -> holdings.known(row).equals(Optional.of(type)))
                    .filter(row -> monolith || !subject.store().isAbsent(name, row)).toList();
            definition.getFieldDefinitions().stream().filter(f -> holdings.resolves(definition, f))
                    .forEach(field -> rules(definition, field, rows));
        });
        types.forEach((type, definition) -> {
            List<Object> rows = subject.store().rows().values().stream()
                    .filter(row -> holdings.known(row).equals(Optional.of(type)))
                    .filter(row -> monolith || !subject.store().isAbsent(name, row))
                    .map(row -> (Object) row(row, definition)).toList();
            if (ROOTS.contains(type)) {
                data.put(type, rows.isEmpty() ? Map.of() : rows.getFirst());
            } else if (monolith || definition.hasDirective("key")) {
                data.put(type, rows);
            }
        });
        return new DataSubgraph(name, sdl, data, rules, DataSubgraph.Transport.SOUND);
    }

    private Map<String, @Nullable Object> row(Row row, ObjectTypeDefinition type) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        if (monolith && !ROOTS.contains(row.type()) || rowRules.computeIfAbsent(type.getName(), _ -> hasRowRules(type))) {
            known.put(ROW, row.name());
        }
        for (FieldDefinition field : type.getFieldDefinitions()) {
            Object value = monolith ? values.of(row, field.getName()) : row.values().get(field.getName());
            if (!holdings.resolves(type, field) || value instanceof Store.Fail || value instanceof Store.Count) {
                continue;
            }
            if (holdings.isTemplate(type, field)) {
                known.put("_" + field.getName(), value);
            } else if (!holdings.isGuarded(type, field)) {
                known.put(field.getName(), written(value, holdings.provided(field)));
            }
        }
        return known;
    }

    private boolean hasRowRules(ObjectTypeDefinition type) {
        return type.getFieldDefinitions().stream().filter(field -> holdings.resolves(type, field)).anyMatch(field ->
                holdings.isGuarded(type, field) || subject.store().rows().values().stream().anyMatch(row ->
                        holdings.known(row).equals(Optional.of(type.getName())) && row.values().get(field.getName()) instanceof Store.Fail));
    }

    /** A value in a subgraph's data: entities by their keys, other objects whole, and what is provided. */
    private @Nullable Object written(@Nullable Object value, List<SelectionSet> provided) {
        return switch (value) {
            case Ref ref -> object(subject.store().row(ref), provided);
            case List<?> list -> Values.each(list, element -> written(element, provided));
            case null, default -> value;
        };
    }

    private Object object(Row row, List<SelectionSet> provided) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("__typename", holdings.known(row).orElse(row.type()));
        ObjectTypeDefinition type = holdings.known(row).map(types::get).orElse(null);
        if (monolith) {
            object.put(ROW, row.name());
        } else if (type != null && type.hasDirective("key")) {
            holdings.keyFields(type).forEach(field -> object.put(field, written(row.values().get(field), List.of())));
            if (object.containsValue(null)) {
                object.putAll(row(row, type));
            }
        } else if (type != null) {
            object.putAll(row(row, type));
        }
        provided.forEach(set -> promise(object, row, set));
        return object;
    }

    private void promise(Map<String, @Nullable Object> object, Row row, SelectionSet set) {
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field when row.values().get(field.getName()) instanceof Store.Fail -> { }
                case Field field -> Values.put(object, field.getName(), written(row.values().get(field.getName()),
                        Optional.ofNullable(field.getSelectionSet()).stream().toList()));
                case InlineFragment fragment when facts.is(row.type(), fragment.getTypeCondition().getName()) ->
                    promise(object, row, fragment.getSelectionSet());
                default -> { }
            }
        }
    }

    private void rules(ObjectTypeDefinition type, FieldDefinition field, List<Row> rows) {
        List<Rule> all = new ArrayList<>();
        String hidden = "_" + field.getName();
        for (Row row : rows) {
            Map<String, String> only = ROOTS.contains(row.type()) ? Map.of() : Map.of(ROW, row.name());
            switch (row.values().get(field.getName())) {
                case Store.Fail fail -> all.add(new Rule(only, new Rule.Fail(fail.message(), "")));
                case Store.Count _ -> all.add(new Rule(only, new Rule.Journal(field.getName())));
                case null, default -> {
                    if (holdings.isGuarded(type, field)) {
                        all.add(guard(row, field, only));
                    }
                }
            }
        }
        if (ROOTS.contains(type.getName()) && !field.getInputValueDefinitions().isEmpty()) {
            rows.forEach(row -> {
                if (row.values().get(field.getName()) instanceof String text) {
                    all.add(new Rule(Map.of(), new Rule.Compute(text + arguments(field))));
                }
            });
        } else if (holdings.isTemplate(type, field)) {
            all.add(new Rule(Map.of(hidden, "null"), new Rule.Compute(null)));
            if (monolith && facts.contexts().has(type.getName(), field.getName())) {
                all.add(new Rule(Map.of(), new Rule.Above("{" + hidden + "}({$above})", taken(type.getName(), field.getName()))));
            }
            String required = monolith ? "" : SchemaFacts.argument(field.getDirectives("requires"), "fields")
                    .map(fields -> Values.paths(facts.fieldSet(fields)).stream().map(path -> "{" + path + "}")
                            .collect(Collectors.joining(",", "[", "]"))).orElse("");
            all.add(new Rule(Map.of(), new Rule.Compute("{" + hidden + "}" + required + arguments(field))));
        }
        if (!all.isEmpty()) {
            rules.put(type.getName() + "." + field.getName(), all);
        }
    }

    /** What is taken of each object that sets a context. */
    private Map<String, String> taken(String type, String field) {
        Map<String, String> leaves = facts.contexts().of(type, field);
        Map<String, String> texts = new LinkedHashMap<>();
        subject.store().rows().values().stream().filter(row -> leaves.containsKey(row.type())).forEach(row ->
                texts.put(row.name(), Values.text(values.of(row, leaves.get(row.type())))));
        return texts;
    }

    private Rule guard(Row row, FieldDefinition field, Map<String, String> only) {
        Map<String, String> when = new LinkedHashMap<>(only);
        SelectionSet set = facts.fieldSet(SchemaFacts.argument(field.getDirectives("requires"), "fields").orElseThrow());
        Map<String, @Nullable Object> required = values.select(row, set);
        Values.paths(set).forEach(path -> when.put(path, Values.text(Values.at(required, path))));
        return new Rule(when, new Rule.Compute(written(row.values().get(field.getName()), holdings.provided(field))));
    }

    private String arguments(FieldDefinition field) {
        List<InputValueDefinition> arguments = field.getInputValueDefinitions().stream()
                .filter(argument -> !argument.hasDirective("inaccessible")).toList();
        if (arguments.isEmpty()) {
            return "";
        }
        List<String> shown = new ArrayList<>();
        for (InputValueDefinition argument : arguments) {
            String type = TypeInfo.typeInfo(argument.getType()).getName();
            Optional<InputObjectTypeDefinition> object = subject.monolith().getDefinitionsOfType(
                    InputObjectTypeDefinition.class).stream().filter(d -> d.getName().equals(type)).findFirst();
            object.ifPresentOrElse(
                    input -> input.getInputValueDefinitions().forEach(
                            f -> shown.add("{$" + argument.getName() + "." + f.getName() + "}")),
                    () -> shown.add("{$" + argument.getName() + "}"));
        }
        return shown.stream().collect(Collectors.joining(",", "(", ")"));
    }
}
