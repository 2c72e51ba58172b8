package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import io.juncture.federation.random.Store.Ref;
import io.juncture.federation.random.Store.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the rows behind a graph. */
final class DataGenerator {

    private static final List<String> TEXTS = List.of("alpha", "beta", "", "with \"quotes\"", "umlaut \u00e4\u00f6", "line\nbreak", "\u20ac \ud83d\ude00");

    private final Draft draft;
    private final Leaves leaves;
    private final Rand rand;
    private final boolean faulty;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private DataGenerator(Draft draft, Leaves leaves) {
        this.draft = draft;
        this.leaves = leaves;
        this.rand = draft.rand;
        this.faulty = rand.chance(25);
    }

    static Store generate(Draft draft, Leaves leaves) {
        return new DataGenerator(draft, leaves).run();
    }

    private Store run() {
        for (Type type : draft.all(Kind.ENTITY)) {
            for (int i = rand.between(2, 3); i > 0; i--) {
                rows.put(type.name + ":" + i, new Row(type.name + ":" + i, type.name, Map.of()));
            }
        }
        for (Type type : draft.all(Kind.ENTITY)) {
            for (int i = 1; rows.containsKey(type.name + ":" + i); i++) {
                fill(type.name + ":" + i, type, i);
            }
        }
        for (Type type : draft.all(Kind.ROOT)) {
            fill(type.name, type, 0);
        }
        if (rand.chance(60)) {
            NullKeyRows keyless = new NullKeyRows(draft, rows);
            keyless.find().ifPresent(place -> {
                String name = place.type().name + NullKeyRows.NAME;
                fill(name, place.type(), 0);
                keyless.add(place, rows.get(name));
            });
        }
        return new Store(rows, rand.chance(40) ? new AbsentRows(draft, rows).choose() : Map.of());
    }

    private Ref fill(String name, Type type, int number) {
        rows.put(name, new Row(name, type.name, Map.of()));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Type declaring : declaring(type)) {
            for (Field field : declaring.fields.values()) {
                if (!values.containsKey(field.name)) {
                    values.put(field.name, value(declaring, field, name, number));
                }
            }
        }
        rows.put(name, new Row(name, type.name, values));
        return new Ref(name);
    }

    /** The type itself, and the interface that others extend as an object. */
    private List<Type> declaring(Type type) {
        List<Type> declaring = new ArrayList<>(List.of(type));
        draft.all(Kind.INTERFACE).stream().filter(i -> i.entityInterface && i.members.contains(type.name)).forEach(declaring::add);
        return declaring;
    }

    private @Nullable Object value(Type type, Field field, String row, int number) {
        if (field.name.equals("id")) {
            return field.base.equals("Int") ? (Object) number : draft.isBound(type.name)
                    ? row.replace(":", "-").toLowerCase(java.util.Locale.ROOT) : String.valueOf(number);
        }
        if (field.name.equals("number")) {
            return number;
        }
        if (field.name.equals("text") && type.name.endsWith("Code")) {
            return row.replace(".code", "").toLowerCase(java.util.Locale.ROOT);
        }
        if (type.name.equals("Mutation") && field.base.equals("String")) {
            return new Store.Count();
        }
        if (type.name.equals("Subscription")) {
            return events(type, field, row);
        }
        if (faulty && draft.mayBeLost(field) && !type.name.equals("Query") && rand.chance(6)) {
            return fault(field);
        }
        return wrapped(type, field, field.wrap, row + "." + field.name);
    }

    /** What a stream brings: none of it is null. */
    private List<Object> events(Type type, Field field, String row) {
        List<Object> events = new ArrayList<>();
        for (int i = rand.between(0, 3); i > 0; i--) {
            Object event = nonNull(type, field, "%s", row + "." + field.name + "." + i);
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private @Nullable Object fault(Field field) {
        boolean template = field.base.equals("String") && !field.isList() && (field.computed || !field.arguments.isEmpty());
        if (field.wrap.endsWith("!") && rand.chance(60) && !template) {
            draft.features.add(Feature.DATA_NON_NULL_VIOLATION);
            return null;
        }
        draft.features.add(Feature.DATA_RESOLVER_ERROR);
        return new Store.Fail("The resolver of " + field.name + " failed");
    }

    private @Nullable Object wrapped(Type type, Field field, String wrap, String path) {
        if (wrap.endsWith("!")) {
            return nonNull(type, field, wrap.substring(0, wrap.length() - 1), path);
        }
        if (rand.chance(12)) {
            draft.features.add(Feature.DATA_NULL);
            return null;
        }
        return nonNull(type, field, wrap, path);
    }

    private @Nullable Object nonNull(Type type, Field field, String wrap, String path) {
        if (wrap.startsWith("[")) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = rand.between(0, 3); i > 0; i--) {
                list.add(wrapped(type, field, wrap.substring(1, wrap.length() - 1), path + "." + i));
            }
            if (list.isEmpty()) {
                draft.features.add(Feature.DATA_EMPTY_LIST);
            }
            return list;
        }
        return switch (field.base) {
            case "String" -> rand.pick(TEXTS);
            case "ID" -> rand.pick("x", "12", "y-1");
            case "Int" -> rand.pick(0, 1, -5, 2147483647);
            case "Float" -> rand.pick(1.5, -0.25, 3.0, 1.0E10);
            case "Boolean" -> rand.chance(50);
            case Leaves.SHADE -> rand.pick(leaves.shades(answering(type, field)));
            case Leaves.COLOR -> rand.pick(Leaves.COLORS);
            case Leaves.ANYTHING -> rand.pick("text", 7, List.of(1, "two"), Map.of("key", List.of(true)));
            default -> object(type, field, path);
        };
    }

    /** The subgraphs that have a field, be it that they only provide it. */
    private Set<String> answering(Type type, Field field) {
        return draft.subs.stream().filter(sub -> draft.role(sub, type, field).isPresent()).map(sub -> sub.name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An object of a type that every subgraph that answers the field knows there. */
    private @Nullable Object object(Type type, Field field, String path) {
        Type base = draft.types.get(field.base);
        Set<String> options = new HashSet<>(possible(base));
        draft.answerers(type, field).forEach(sub -> options.retainAll(possibleIn(sub, base)));
        if (options.isEmpty()) {
            return null;
        }
        Type chosen = draft.types.get(rand.pick(new TreeSet<>(options)));
        if (chosen.kind == Kind.ENTITY) {
            return new Ref(rand.pick(rows.keySet().stream().filter(name -> name.startsWith(chosen.name + ":")
                    && !name.contains(".") && !name.endsWith(NullKeyRows.NAME)).toList()));
        }
        return fill(path, chosen, 0);
    }

    private Set<String> possible(Type base) {
        return base.kind == Kind.INTERFACE || base.kind == Kind.UNION ? base.members : Set.of(base.name);
    }

    private Set<String> possibleIn(Sub sub, Type base) {
        SubType here = sub.types.get(base.name);
        return switch (base.kind) {
            case UNION -> here.members;
            case INTERFACE -> here.interfaceObject ? base.members : base.members.stream().filter(m ->
                    sub.types.containsKey(m) && sub.types.get(m).interfaces.contains(base.name)).collect(Collectors.toSet());
            default -> Set.of(base.name);
        };
    }
}
