package io.juncture.federation.random;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import io.juncture.federation.random.Store.Ref;
import io.juncture.federation.random.Store.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of rows are worth, whoever resolves them. A text that requires other fields shows these, and one that
 * has arguments shows them, so that wrong arguments and wrong representations make wrong answers.
 */
final class Values {

    private final Store store;
    private final SchemaFacts facts;

    Values(Store store, SchemaFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    /** A field as the store has it; a text that is computed from other fields also shows these. */
    @Nullable Object of(Row row, String field) {
        Object raw = row.values().get(field);
        return raw instanceof String text ? text + facts.requirements(row.type(), field)
                .map(required -> shown(select(row, required), required)).orElse("") : raw;
    }

    private static String shown(Map<String, @Nullable Object> values, SelectionSet set) {
        return paths(set).stream().map(path -> text(at(values, path))).collect(Collectors.joining(",", "[", "]"));
    }

    /** The leaves of a selection, as paths with dots. */
    static Set<String> paths(SelectionSet set) {
        Set<String> paths = new LinkedHashSet<>();
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field when field.getSelectionSet() == null -> paths.add(field.getName());
                case Field field ->
                    paths(field.getSelectionSet()).forEach(path -> paths.add(field.getName() + "." + path));
                case InlineFragment fragment -> paths.addAll(paths(fragment.getSelectionSet()));
                default -> { }
            }
        }
        paths.removeIf(path -> path.endsWith("__typename"));
        return paths;
    }

    static @Nullable Object at(@Nullable Object value, String path) {
        for (String step : path.split("\\.")) {
            value = below(value, step);
        }
        return value;
    }

    private static @Nullable Object below(@Nullable Object value, String field) {
        return switch (value) {
            case List<?> list -> each(list, element -> below(element, field));
            case Map<?, ?> object -> object.get(field);
            case null, default -> null;
        };
    }

    static String text(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(Values::text).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    /** The fields of a selection, as they come into a representation: null where a resolver fails. */
    Map<String, @Nullable Object> select(Row row, SelectionSet set) {
        Map<String, @Nullable Object> selected = new LinkedHashMap<>();
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                Object value = field.getName().equals("__typename") ? row.type() : of(row, field.getName());
                if (value instanceof Store.Fail) {
                    value = null;
                } else if (value instanceof String text) {
                    value = text + shown(field.getArguments());
                }
                SelectionSet below = field.getSelectionSet();
                put(selected, field.getName(), below == null ? value : expand(value, below));
            } else if (selection instanceof InlineFragment fragment
                    && facts.is(row.type(), fragment.getTypeCondition().getName())) {
                select(row, fragment.getSelectionSet()).forEach((key, nested) -> put(selected, key, nested));
            }
        }
        return selected;
    }

    private @Nullable Object expand(@Nullable Object value, SelectionSet below) {
        return switch (value) {
            case Ref ref -> select(store.row(ref), below);
            case List<?> list -> each(list, element -> expand(element, below));
            case null, default -> value;
        };
    }

    /** Adds a value; objects are merged with those that are there. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, @Nullable Object> object, String key, @Nullable Object value) {
        if (object.get(key) instanceof Map<?, ?> known && value instanceof Map<?, ?> more) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>((Map<String, @Nullable Object>) known);
            ((Map<String, @Nullable Object>) more).forEach((k, v) -> put(all, k, v));
            object.put(key, all);
        } else {
            object.put(key, value);
        }
    }

    static List<@Nullable Object> each(List<?> list, java.util.function.Function<@Nullable Object, @Nullable Object> change) {
        List<@Nullable Object> changed = new ArrayList<>();
        list.forEach(element -> changed.add(change.apply(element)));
        return changed;
    }

    private static String shown(List<Argument> arguments) {
        return arguments.isEmpty() ? "" : arguments.stream().map(a -> constant(a.getValue()))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String constant(Value<?> value) {
        return switch (value) {
            case StringValue text -> text.getValue();
            case IntValue number -> number.getValue().toString();
            case BooleanValue flag -> String.valueOf(flag.isValue());
            case EnumValue name -> name.getName();
            default -> throw new IllegalArgumentException("A required field has the argument " + value);
        };
    }
}
