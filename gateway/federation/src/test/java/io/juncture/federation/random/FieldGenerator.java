package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes up fields. */
final class FieldGenerator {

    /** Few names, so that types have fields of the same name and different types. */
    static final List<String> SCALAR_NAMES = List.of("name", "title", "note", "rank", "price", "open", "shade", "color", "extra");

    private static final List<String> ARGUMENTS = List.of("(a: Int)", "(a: Int = 7)", "(a: String = \"x\", b: Boolean)",
            "(color: Color!)", "(colors: [Color!] = [RED])", "(filter: Filter)", "(filter: Filter = {color: BLUE})",
            "(choice: Choice)", "(choice: Choice! = {color: GREEN})");

    private final Draft draft;
    private final Rand rand;

    FieldGenerator(Draft draft) {
        this.draft = draft;
        this.rand = draft.rand;
    }

    Field scalar(String name) {
        return scalar(name, rand.pick("String", "String", "Int", "Float", "Boolean", Leaves.SHADE, Leaves.COLOR, Leaves.ANYTHING));
    }

    Field scalar(String name, String base) {
        if (base.equals(Leaves.ANYTHING)) {
            draft.features.add(Feature.CUSTOM_SCALAR);
        }
        return new Field(name, base, rand.pick("%s", "%s", "%s", "%s!", "[%s]"), "");
    }

    /** A field of an entity. */
    Field any(Type type) {
        int dice = rand.between(1, 100);
        if (dice <= 45) {
            return scalar(rand.pick(SCALAR_NAMES));
        }
        if (dice <= 60) {
            draft.features.add(Feature.ARGUMENTS);
            return new Field(rand.pick(SCALAR_NAMES), "String", rand.pick("%s", "%s", "%s!"), rand.pick(ARGUMENTS));
        }
        Field object = object(rand.pick("", "", "main", "other"));
        return rand.chance(20) ? new Field(object.name, object.base, object.wrap, "(a: Int)") : object;
    }

    /** A field that gives objects, of any kind. */
    Field object(String prefix) {
        List<Type> bases = new ArrayList<>();
        bases.addAll(draft.all(Kind.ENTITY));
        bases.addAll(draft.all(Kind.ENTITY));
        bases.addAll(draft.all(Kind.VALUE).stream().filter(t -> !t.name.endsWith("Code")).toList());
        bases.addAll(draft.all(Kind.INTERFACE));
        bases.addAll(draft.all(Kind.UNION));
        bases.addAll(draft.all(Kind.UNION));
        bases.removeIf(type -> draft.isBound(type.name));
        String base = rand.pick(bases).name;
        boolean list = rand.chance(40);
        String wrap = list ? rand.pick("[%s]", "[%s!]", "[%s!]!", "[%s]!", "[[%s]]") : rand.pick("%s", "%s", "%s", "%s!");
        if (wrap.equals("[[%s]]")) {
            draft.features.add(Feature.LIST_OF_LISTS);
        }
        String lower = base.toLowerCase(Locale.ROOT);
        String name = prefix.isEmpty() ? lower : prefix + base;
        return new Field(list ? name + "s" : name, base, wrap, "");
    }

    /** A field of the query type. */
    Field root(Sub sub) {
        if (rand.chance(15)) {
            draft.features.add(Feature.ARGUMENTS);
            return new Field(rand.pick("greeting", "version") + sub.name, "String", "%s", rand.pick(ARGUMENTS));
        }
        List<String> here = sub.types.values().stream().map(t -> t.type).filter(t -> t.kind != Kind.ROOT
                && t.kind != Kind.SPLIT_VALUE && !t.name.endsWith("Code")).map(t -> t.name).toList();
        Field field = here.isEmpty() || rand.chance(20) ? object("") : null;
        if (field == null) {
            String base = rand.pick(here);
            boolean list = rand.chance(50);
            String name = base.toLowerCase(Locale.ROOT) + (list ? "s" : "");
            field = new Field(name, base, list ? rand.pick("[%s]", "[%s!]", "[%s!]!") : rand.pick("%s", "%s", "%s!"), "");
        }
        return new Field(rand.chance(70) ? field.name + sub.name.toUpperCase(Locale.ROOT) : field.name, field.base, field.wrap, "");
    }

    /** Gives a type a field in one of the subgraphs that have it. */
    void placeSomewhere(Type type, Field field) {
        draft.place(rand.pick(draft.enterable(type)), type, field, Role.RESOLVES);
    }
}
