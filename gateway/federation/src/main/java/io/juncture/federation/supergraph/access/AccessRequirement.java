package io.juncture.federation.supergraph.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one directive asks of callers. Where there are several, all of them must be met. */
public sealed interface AccessRequirement {

    boolean isMetBy(Authorization caller);

    /** {@code @authenticated}: it must be known who the caller is. */
    record Authenticated() implements AccessRequirement {

        @Override
        public boolean isMetBy(Authorization caller) {
            return caller.authenticated();
        }

        @Override
        public String toString() {
            return "authentication";
        }
    }

    /**
     * {@code @requiresScopes}.
     *
     * @param alternatives the caller must have every scope of one of these sets; none at all asks for nothing
     */
    record Scopes(Set<Set<String>> alternatives) implements AccessRequirement {

        public Scopes {
            alternatives = Set.copyOf(alternatives);
        }

        @Override
        public boolean isMetBy(Authorization caller) {
            return grants(caller.scopes(), alternatives);
        }

        @Override
        public String toString() {
            return "scope " + text(alternatives);
        }
    }

    /**
     * {@code @policy}.
     *
     * @param alternatives every policy of one of these sets must grant access; none at all asks for nothing
     */
    record Policies(Set<Set<String>> alternatives) implements AccessRequirement {

        public Policies {
            alternatives = Set.copyOf(alternatives);
        }

        @Override
        public boolean isMetBy(Authorization caller) {
            return grants(caller.policies(), alternatives);
        }

        @Override
        public String toString() {
            return "policy " + text(alternatives);
        }
    }

    private static boolean grants(Set<String> held, Set<Set<String>> alternatives) {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(held::containsAll);
    }

    private static String text(Set<Set<String>> alternatives) {
        List<String> sets = alternatives.stream().map(names -> names.stream().sorted().collect(Collectors.joining(" and ")))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).toList();
        return String.join(", or ", sets);
    }
}
