package io.juncture.federation.composition.merge;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import io.juncture.federation.composition.model.Applied;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A condition as {@code @requiresScopes} and {@code @policy} state it: one of several sets of names must be had in full. No
 * set at all means the same as one empty set: no condition.
 *
 * @param sets none of them contains another; the smaller first
 */
public record Alternatives(List<Set<String>> sets) {

    /** Combining conditions multiplies their alternatives; beyond this many nobody could tell what they mean. */
    static final int MOST = 200;

    /** Two conditions have more than {@link #MOST} alternatives together. */
    static final class TooMany extends RuntimeException {
        TooMany() {
            super("more than " + MOST + " alternatives", null, false, false);
        }
    }

    /** Of a field or type without a condition. */
    public static final Alternatives NONE = new Alternatives(List.of(Set.of()));

    public Alternatives {
        List<Set<String>> distinct = (sets.isEmpty() ? List.of(Set.<String>of()) : sets).stream().distinct().toList();
        sets = distinct.stream().filter(set -> distinct.stream().noneMatch(other -> other != set && set.containsAll(other)))
                .sorted(Comparator.<Set<String>>comparingInt(Set::size)).toList();
    }

    /** The condition that an argument of an applied directive states. */
    public static Alternatives of(Applied applied, String argument) {
        return new Alternatives(applied.elements(argument).stream().map(Alternatives::names).toList());
    }

    private static Set<String> names(Value<?> value) {
        return switch (value) {
            case ArrayValue array -> {
                Set<String> names = new TreeSet<>();
                array.getValues().forEach(element -> names.addAll(names(element)));
                yield names;
            }
            case StringValue string -> Set.of(string.getValue());
            default -> Set.of(AstPrinter.printAstCompact(value));
        };
    }

    /** What satisfies both conditions: every way to choose one set of each. */
    public Alternatives and(Alternatives other) {
        Set<Set<String>> both = new LinkedHashSet<>();
        for (Set<String> one : sets) {
            for (Set<String> another : other.sets) {
                Set<String> union = new TreeSet<>(one);
                union.addAll(another);
                both.add(union);
            }
            if (both.size() > 10 * MOST) {
                throw new TooMany();
            }
        }
        var combined = new Alternatives(List.copyOf(both));
        if (combined.sets.size() > MOST) {
            throw new TooMany();
        }
        return combined;
    }

    /** Whether whoever satisfies this condition satisfies the other too. */
    public boolean implies(Alternatives other) {
        return sets.stream().allMatch(set -> other.sets.stream().anyMatch(set::containsAll));
    }

    Value<?> toValue() {
        return array(sets.stream().map(set -> array(set.stream().sorted().map(StringValue::of))));
    }

    @SuppressWarnings("rawtypes")
    private static ArrayValue array(Stream<? extends Value> values) {
        return ArrayValue.newArrayValue().values(values.<Value>map(value -> value).toList()).build();
    }
}
