package io.juncture.federation.composition.contract;

import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Hides the types that no operation can reach. */
final class Unreachable {

    private final MergedSchema schema;
    private final Hidden hidden;
    private final Set<String> reached = new HashSet<>();
    private final Deque<String> pending = new ArrayDeque<>();

    private Unreachable(MergedSchema schema, Hidden hidden) {
        this.schema = schema;
        this.hidden = hidden;
    }

    static void hide(MergedSchema schema, Hidden hidden) {
        var search = new Unreachable(schema, hidden);
        Stream.of("Query", "Mutation", "Subscription").forEach(search::reach);
        schema.directives().values().stream().flatMap(directive -> directive.arguments().values().stream())
                .forEach(argument -> search.reach(argument.type().base()));
        while (!search.pending.isEmpty()) {
            schema.type(search.pending.remove()).ifPresent(search::follow);
        }
        schema.types().keySet().stream().filter(name -> !search.reached.contains(name)).forEach(hidden::add);
    }

    private void reach(String type) {
        if (!hidden.contains(type) && reached.add(type)) {
            pending.add(type);
        }
    }

    private void follow(TypeDef type) {
        schema.runtimeTypes(type.name()).forEach(this::reach);
        switch (type) {
            case TypeDef.Composite composite -> {
                composite.interfaces().forEach(this::reach);
                composite.fields().values().stream()
                        .filter(field -> !hidden.contains(Hidden.field(type.name(), field.name()))).forEach(field -> {
                            reach(field.type().base());
                            field.arguments().values().stream().filter(argument -> !hidden.contains(
                                    Hidden.argument(Hidden.field(type.name(), field.name()), argument.name())))
                                    .forEach(argument -> reach(argument.type().base()));
                        });
            }
            case TypeDef.Input input -> input.fields().values().stream()
                    .filter(field -> !hidden.contains(Hidden.field(type.name(), field.name())))
                    .forEach(field -> reach(field.type().base()));
            case TypeDef.Scalar _ -> { }
            case TypeDef.Union _ -> { }
            case TypeDef.Enumeration _ -> { }
        }
    }
}
