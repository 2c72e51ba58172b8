package io.juncture.federation.executor.prepare;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures the operations of one document with their fragments expanded. Works before validation, to bound it. */
final class OperationSizes {

    private static final Size NOTHING = new Size(0, 0, 0, 0);

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    OperationSizes(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    /**
     * The size of a selection.
     *
     * @param fields     in all
     * @param aliases    in all
     * @param rootFields those that are not below another one
     * @param depth      how many fields are nested
     */
    record Size(int fields, int aliases, int rootFields, int depth) {

        private Size plus(Size other) {
            return new Size(sum(fields, other.fields), sum(aliases, other.aliases),
                    sum(rootFields, other.rootFields), Math.max(depth, other.depth));
        }

        private Size below(Field field) {
            return new Size(sum(fields, 1), sum(aliases, field.getAlias() == null ? 0 : 1), 1, depth + 1);
        }

        private static int sum(int a, int b) {
            return (int) Math.min((long) a + b, Integer.MAX_VALUE);
        }

        /** What is too large, in words. */
        Optional<String> excess(OperationLimits limits) {
            if (depth > limits.maxDepth()) {
                return Optional.of("The operation is nested " + depth + " levels deep; at most " + limits.maxDepth()
                        + " are allowed");
            }
            return more(fields, limits.maxFields(), "fields")
                    .or(() -> more(rootFields, limits.maxRootFields(), "root fields"))
                    .or(() -> more(aliases, limits.maxAliases(), "aliases"));
        }

        private static Optional<String> more(int count, int allowed, String what) {
            return count > allowed ? Optional.of("The operation has more than " + allowed + " " + what)
                    : Optional.empty();
        }
    }

    Size of(OperationDefinition operation) {
        return of(operation.getSelectionSet());
    }

    private Size of(SelectionSet set) {
        Size size = NOTHING;
        for (Selection<?> selection : set.getSelections()) {
            size = size.plus(switch (selection) {
                case Field field ->
                    (field.getSelectionSet() == null ? NOTHING : of(field.getSelectionSet())).below(field);
                case InlineFragment fragment -> of(fragment.getSelectionSet());
                case FragmentSpread spread -> fragment(spread.getName());
                default -> NOTHING;
            });
        }
        return size;
    }

    /** A fragment counts each time it is spread, but is measured once. Circular ones are for validation to refuse. */
    private Size fragment(String name) {
        Size measured = known.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (measured != null || fragment == null || !open.add(name)) {
            return measured == null ? NOTHING : measured;
        }
        Size size = of(fragment.getSelectionSet());
        open.remove(name);
        known.put(name, size);
        return size;
    }
}
