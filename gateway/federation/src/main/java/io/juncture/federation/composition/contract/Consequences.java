package io.juncture.federation.composition.contract;

import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.Collection;
import java.util.function.Predicate;

/** Hides what cannot stand without what is hidden, until nothing more follows. */
final class Consequences {

    private final MergedSchema schema;
    private final Hidden hidden;
    private boolean changed;

    Consequences(MergedSchema schema, Hidden hidden) {
        this.schema = schema;
        this.hidden = hidden;
    }

    void apply() {
        do {
            changed = false;
            schema.types().values().stream().filter(type -> !hidden.contains(type.name())).forEach(this::type);
        } while (changed);
    }

    private void type(TypeDef type) {
        String name = type.name();
        Predicate<String> isHiddenPart = part -> hidden.contains(Hidden.field(name, part));
        switch (type) {
            case TypeDef.Scalar _ -> { }
            case TypeDef.Union union -> hideIfAll(name, union.members(), hidden::contains);
            case TypeDef.Enumeration enumeration -> hideIfAll(name, enumeration.values().keySet(), isHiddenPart);
            case TypeDef.Input input -> {
                input.fields().values().forEach(field -> input(name, Hidden.field(name, field.name()), field));
                hideIfAll(name, input.fields().keySet(), isHiddenPart);
            }
            case TypeDef.Composite composite -> {
                composite.fields().values().forEach(field -> field(composite, field));
                hideIfAll(name, composite.fields().keySet(), isHiddenPart);
            }
        }
    }

    private void hideIfAll(String type, Collection<String> parts, Predicate<String> isHidden) {
        if (!parts.isEmpty() && parts.stream().allMatch(isHidden)) {
            hide(type);
        }
    }

    /** @param owner goes too where a value must be given but cannot */
    private void input(String owner, String coordinate, InputDef input) {
        if (hidden.contains(input.type().base())) {
            hide(coordinate);
        }
        if (input.isRequired() && hidden.contains(coordinate)) {
            hide(owner);
        }
    }

    private void field(TypeDef.Composite type, FieldDef field) {
        String coordinate = Hidden.field(type.name(), field.name());
        field.arguments().values().forEach(argument -> input(coordinate, Hidden.argument(coordinate, argument.name()), argument));
        if (hidden.contains(field.type().base())) {
            hide(coordinate);
        }
        type.interfaces().forEach(above -> schema.composite(above).flatMap(known -> known.field(field.name())).ifPresent(wanted -> {
            String higher = Hidden.field(above, field.name());
            if (hidden.contains(coordinate)) {
                hide(higher);
            }
            wanted.arguments().keySet().stream().filter(name -> hidden.contains(Hidden.argument(coordinate, name)))
                    .forEach(name -> hide(Hidden.argument(higher, name)));
        }));
    }

    private void hide(String coordinate) {
        changed |= hidden.add(coordinate);
    }
}
