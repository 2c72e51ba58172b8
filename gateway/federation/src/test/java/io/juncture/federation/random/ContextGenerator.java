package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Adds lamps, whose glow depends on the objects above them that set a context. One subgraph knows the context; the way down to
 * the lamps may be another's, and so may the value. Only objects that set the context, and lamps, refer to lamps.
 */
final class ContextGenerator {

    /** What an object type has that sets the context. */
    static final String CONTEXT = "@context(name: \"light\")";

    private static final Set<String> LEAVES = Set.of("ID", "String", "Int", "Float", "Boolean", Leaves.COLOR);

    private final Draft draft;
    private final Rand rand;

    ContextGenerator(Draft draft) {
        this.draft = draft;
        this.rand = draft.rand;
    }

    /** A type that sets the context, and what is taken of it. */
    private record Setter(Type type, Field leaf) {
    }

    void add() {
        for (Sub sub : rand.shuffled(draft.subs)) {
            List<Setter> setters = sub.federation1 ? List.of() : setters(sub);
            if (!setters.isEmpty()) {
                lamps(sub, setters);
                return;
            }
        }
    }

    /** One or two types, whose leaves are of one type. */
    private List<Setter> setters(Sub sub) {
        List<Setter> all = draft.all(Kind.ENTITY).stream().filter(type -> draft.enterable(type).contains(sub) && !type.inaccessible)
                .flatMap(type -> leaf(sub, type).map(leaf -> new Setter(type, leaf)).stream()).toList();
        return rand.shuffled(all).stream().collect(Collectors.groupingBy(setter -> setter.leaf().base, java.util.TreeMap::new,
                Collectors.toList())).values().stream().findFirst().map(same -> rand.some(same, 1, 2)).orElse(List.of());
    }

    private Optional<Field> leaf(Sub sub, Type type) {
        return rand.shuffled(type.fields.values()).stream().filter(field -> LEAVES.contains(field.base) && !field.isList()
                && field.arguments.isEmpty() && !field.progressive && !field.computed && !field.name.equals("id") && !draft.resolvers(type, field).isEmpty()
                && draft.role(sub, type, field).map(role -> role == Role.RESOLVES).orElse(true)).findFirst();
    }

    private void lamps(Sub sub, List<Setter> setters) {
        draft.features.add(setters.size() > 1 ? Feature.CONTEXT_OF_TWO_TYPES : Feature.CONTEXT);
        Type lamp = draft.type("Lamp", Kind.ENTITY);
        lamp.keys.add("id");
        Field id = new Field("id", "ID", "%s!", "");
        id.solid = true;
        lamp.fields.put("id", id);
        draft.key(sub, lamp, "id", false);
        for (Setter setter : setters) {
            set(sub, setter);
            List<Sub> ways = draft.enterable(setter.type());
            Sub way = rand.chance(50) ? sub : rand.pick(ways);
            draft.features.add(way == sub ? Feature.CONTEXT : Feature.CONTEXT_PASSES_SUBGRAPH);
            Field lamps = new Field("lamp" + setter.type().name, "Lamp", rand.pick("%s", "[%s]", "[%s!]"), "");
            draft.place(way, setter.type(), lamps, Role.RESOLVES);
        }
        Field glow = new Field("glow", "String", "%s", "");
        glow.computed = true;
        glow.hiddenArgument = "by: " + setters.getFirst().leaf().base + " @fromContext(field: \"$light " + selection(setters) + "\")";
        draft.place(sub, lamp, glow, Role.RESOLVES);
        Field next = new Field("next", "Lamp", "%s", "");
        rand.some(draft.enterable(lamp), 0, 1).forEach(host -> draft.place(host, lamp, next, Role.RESOLVES));
        rand.some(draft.enterable(lamp), 0, 2).forEach(host ->
                draft.place(host, lamp, new Field("watt" + host.name, "Int", rand.pick("%s", "%s!"), ""), Role.RESOLVES));
    }

    private void set(Sub sub, Setter setter) {
        sub.types.get(setter.type().name).directives.add(CONTEXT);
        setter.leaf().solid = true;
        if (draft.role(sub, setter.type(), setter.leaf()).isEmpty()) {
            SubField placed = draft.place(sub, setter.type(), setter.leaf(), Role.EXTERNAL);
            draft.features.add(placed.role == Role.EXTERNAL ? Feature.CONTEXT_FROM_ELSEWHERE : Feature.CONTEXT);
        }
    }

    private static String selection(List<Setter> setters) {
        Set<String> leaves = setters.stream().map(setter -> setter.leaf().name).collect(Collectors.toCollection(TreeSet::new));
        return leaves.size() == 1 ? "{ " + leaves.iterator().next() + " }" : setters.stream().map(setter ->
                "... on " + setter.type().name + " { " + setter.leaf().name + " }").collect(Collectors.joining(" "));
    }
}
