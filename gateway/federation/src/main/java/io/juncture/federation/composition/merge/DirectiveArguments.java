package io.juncture.federation.composition.merge;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import io.juncture.federation.composition.model.Applied;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Combines differing applications of the directives whose specification says how. */
final class DirectiveArguments {

    private DirectiveArguments() {
    }

    /** @param applications of one directive, with different arguments; empty where the specification does not combine them */
    static Optional<Applied> combine(List<Applied> applications) {
        Applied first = applications.getFirst();
        return first.known().flatMap(directive -> switch (directive) {
            case AUTHENTICATED -> Optional.of(first);
            case REQUIRES_SCOPES -> Optional.of(with(first, "scopes", allOf(applications, "scopes")));
            case POLICY -> Optional.of(with(first, "policies", allOf(applications, "policies")));
            case COST -> Optional.of(with(first, "weight", largest(applications, "weight").orElseThrow()));
            case LIST_SIZE -> Optional.of(listSize(applications));
            default -> Optional.empty();
        });
    }

    private static Applied with(Applied applied, String argument, Value<?> value) {
        var arguments = new LinkedHashMap<>(applied.arguments());
        arguments.put(argument, value);
        return new Applied(applied.known(), applied.name(), arguments, applied.onExtension(), applied.place());
    }

    /** Who may see the field satisfies what each of the subgraphs asks for. */
    private static Value<?> allOf(List<Applied> applications, String argument) {
        return applications.stream().map(applied -> Alternatives.of(applied, argument)).reduce(Alternatives.NONE, Alternatives::and)
                .toValue();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static ArrayValue array(List<Value<?>> values) {
        return ArrayValue.newArrayValue().values((List<Value>) (List) values).build();
    }

    private static Optional<Value<?>> largest(List<Applied> applications, String argument) {
        return applications.stream().map(applied -> applied.arguments().get(argument)).filter(IntValue.class::isInstance)
                .map(value -> ((IntValue) value).getValue()).max(BigInteger::compareTo).map(value -> new IntValue(value));
    }

    private static Applied listSize(List<Applied> applications) {
        Map<String, Value<?>> arguments = new LinkedHashMap<>();
        largest(applications, "assumedSize").ifPresent(size -> arguments.put("assumedSize", size));
        for (String argument : List.of("slicingArguments", "sizedFields")) {
            var union = applications.stream().flatMap(applied -> applied.strings(argument).stream()).distinct()
                    .<Value<?>>map(StringValue::of).toList();
            if (!union.isEmpty()) {
                arguments.put(argument, array(union));
            }
        }
        arguments.put("requireOneSlicingArgument", BooleanValue.of(
                applications.stream().allMatch(applied -> applied.flag("requireOneSlicingArgument", true))));
        Applied first = applications.getFirst();
        return new Applied(first.known(), first.name(), arguments, first.onExtension(), first.place());
    }
}
