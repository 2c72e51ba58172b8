package io.juncture.federation.composition.contract;

import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.EnumValueDef;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Marks what a contract leaves out as {@code @inaccessible}. */
public final class Contracts {

    private final Hidden hidden;

    private Contracts(Hidden hidden) {
        this.hidden = hidden;
    }

    public static MergedSchema apply(MergedSchema schema, Contract contract) {
        var hidden = new Hidden();
        new TagFilter(contract, hidden).apply(schema);
        new Consequences(schema, hidden).apply();
        Unreachable.hide(schema, hidden);
        var marking = new Contracts(hidden);
        Map<String, TypeDef> types = new TreeMap<>();
        schema.types().forEach((name, type) -> types.put(name, marking.marked(type)));
        return new MergedSchema(schema.members(), types, schema.directives(), schema.composed());
    }

    private TypeDef marked(TypeDef type) {
        String name = type.name();
        List<Applied> directives = directives(name, type.directives(), type);
        return switch (type) {
            case TypeDef.Scalar t -> new TypeDef.Scalar(name, t.description(), directives, t.extensionOnly(), t.place());
            case TypeDef.Union t -> new TypeDef.Union(name, t.description(), t.members(), directives, t.extensionOnly(), t.place());
            case TypeDef.Composite t -> t.withDirectives(directives).withFields(map(t.fields(),
                    (field, definition) -> marked(Hidden.field(name, field), definition)));
            case TypeDef.Enumeration t -> new TypeDef.Enumeration(name, t.description(), map(t.values(), (value, definition) ->
                    new EnumValueDef(value, definition.description(), directives(Hidden.field(name, value),
                            definition.directives(), definition), definition.place())), directives, t.extensionOnly(), t.place());
            case TypeDef.Input t -> new TypeDef.Input(name, t.description(), map(t.fields(),
                    (field, definition) -> marked(Hidden.field(name, field), definition)), directives, t.extensionOnly(), t.place());
        };
    }

    private FieldDef marked(String coordinate, FieldDef field) {
        var arguments = map(field.arguments(), (name, argument) -> marked(Hidden.argument(coordinate, name), argument));
        return new FieldDef(field.name(), field.description(), field.type(), arguments,
                directives(coordinate, field.directives(), field), field.place());
    }

    private InputDef marked(String coordinate, InputDef input) {
        return input.withDirectives(directives(coordinate, input.directives(), input));
    }

    private List<Applied> directives(String coordinate, List<Applied> own, Annotated of) {
        if (!hidden.contains(coordinate) || of.has(FederationDirective.INACCESSIBLE)) {
            return own;
        }
        List<Applied> more = new ArrayList<>(own);
        more.add(Applied.of(FederationDirective.INACCESSIBLE, of.place()));
        return more;
    }

    private static <T> Map<String, T> map(Map<String, T> elements, BiFunction<String, T, T> change) {
        Map<String, T> changed = new LinkedHashMap<>();
        elements.forEach((name, element) -> changed.put(name, change.apply(name, element)));
        return changed;
    }
}
