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

    /** What comes after this is recursive, too; the parser goes as deep. */
    private static final int MAX_NESTING = 500;

    private static final Size NOTHING = new Size(0, 0, 0, 0, 0);

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int level;

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
     * @param nesting    how many selection sets are nested, those of fragments included
     */
    record Size(int fields, int aliases, int rootFields, int depth, int nesting) {

        private Size plus(Size other) {
            return new Size(sum(fields, other.fields), sum(aliases, other.aliases),
                    sum(rootFields, other.rootFields), Math.max(depth, other.depth), Math.max(nesting, other.nesting));
        }

        private Size below(Field field) {
            return new Size(sum(fields, 1), sum(aliases, field.getAlias() == null ? 0 : 1), 1, depth + 1, nesting);
        }

        private Size nested() {
            return new Size(fields, aliases, rootFields, depth, nesting + 1);
        }

        private static int sum(int a, int b) {
            return (int) Math.min((long) a + b, Integer.MAX_VALUE);
        }

        /** What is too large, in words. */
        Optional<Excess> excess(OperationLimits limits) {
            return Excess.over(depth, limits.maxDepth(), "max-depth", "levels of fields")
                    .or(() -> Excess.over(nesting, MAX_NESTING, "nesting", "levels of selection sets, those of fragments included"))
                    .or(() -> Excess.over(fields, limits.maxFields(), "max-fields", "fields"))
                    .or(() -> Excess.over(rootFields, limits.maxRootFields(), "max-root-fields", "root fields"))
                    .or(() -> Excess.over(aliases, limits.maxAliases(), "max-aliases", "aliases"));
        }
    }

    Size of(OperationDefinition operation) {
        return of(operation.getSelectionSet());
    }

    /** Goes no deeper than it must to find an excess. */
    private Size of(SelectionSet set) {
        if (level > MAX_NESTING) {
            return new Size(0, 0, 0, 0, MAX_NESTING);
        }
        level++;
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
        level--;
        return size.nested();
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
