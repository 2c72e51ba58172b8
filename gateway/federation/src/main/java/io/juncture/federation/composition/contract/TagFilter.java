package io.juncture.federation.composition.contract;

import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.List;
import java.util.Map;

/** Hides what the tags themselves speak of, and what is {@code @inaccessible} anyway. */
record TagFilter(Contract contract, Hidden hidden) {

    void apply(MergedSchema schema) {
        schema.types().values().forEach(type -> {
            hideIf(isLeftOut(type), type.name());
            switch (type) {
                case TypeDef.Composite composite -> composite.fields().values().forEach(field -> field(composite, field));
                case TypeDef.Enumeration enumeration -> enumeration.values().values().forEach(value ->
                        hideIf(isLeftOut(value), Hidden.field(type.name(), value.name())));
                case TypeDef.Input input -> input.fields().values().forEach(field ->
                        hideIf(isLeftOut(field), Hidden.field(type.name(), field.name())));
                case TypeDef.Scalar _ -> { }
                case TypeDef.Union _ -> { }
            }
        });
    }

    private void field(TypeDef.Composite type, FieldDef field) {
        String coordinate = Hidden.field(type.name(), field.name());
        hideIf(isLeftOut(field) || !isIncluded(type, field), coordinate);
        Map<String, InputDef> arguments = field.arguments();
        arguments.values().forEach(argument -> hideIf(isLeftOut(argument), Hidden.argument(coordinate, argument.name())));
    }

    private boolean isIncluded(TypeDef.Composite type, FieldDef field) {
        return contract.includedTags().isEmpty() || hasTag(type, contract.includedTags()) || hasTag(field, contract.includedTags());
    }

    private boolean isLeftOut(Annotated element) {
        return element.has(FederationDirective.INACCESSIBLE) || hasTag(element, contract.excludedTags());
    }

    private static boolean hasTag(Annotated element, List<String> tags) {
        return element.all(FederationDirective.TAG).stream().flatMap(tag -> tag.text("name").stream()).anyMatch(tags::contains);
    }

    private void hideIf(boolean leftOut, String coordinate) {
        if (leftOut) {
            hidden.add(coordinate);
        }
    }
}
