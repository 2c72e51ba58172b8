package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every field of a {@code @oneOf} input type may be left out and has no default (GraphQL, section "OneOf Input Objects"), also
 * where only another subgraph says {@code @oneOf}: {@code INVALID_GRAPHQL}.
 */
public record OneOfRules(MergedSchema schema, Findings findings) {

    public void check() {
        schema.types().values().stream()
                .filter(type -> type.directives().stream().anyMatch(applied -> applied.name().equals("oneOf")))
                .forEach(type -> {
                    report(type.name(), field -> field.type().isNonNull(), "must be nullable");
                    report(type.name(), field -> field.defaultValue().isPresent(), "cannot have a default value");
                });
    }

    private void report(String type, Predicate<InputDef> isWrong, String rule) {
        schema.members().stream().flatMap(member -> member.schema().type(type).stream())
                .flatMap(OneOfRules::fields).filter(isWrong)
                .forEach(field -> findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, field.place(), "Input field \"" + type + "."
                        + field.name() + "\" " + rule + ": its type is @oneOf."));
    }

    private static Stream<InputDef> fields(TypeDef type) {
        return type instanceof TypeDef.Input input ? input.fields().values().stream() : Stream.of();
    }
}
