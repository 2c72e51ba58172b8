package io.juncture.federation.executor;

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

/** Bounds the expanded size of an operation before it is validated. */
final class OperationLimits {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private record Size(long fields, int depth) {
    }

    private OperationLimits(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    /** What is too large, in words. */
    static Optional<String> exceeded(Document document, OperationDefinition operation, EngineOptions options) {
        Size size = new OperationLimits(document).size(operation.getSelectionSet());
        if (size.depth() > options.maxDepth()) {
            return Optional.of("The operation is nested " + size.depth() + " levels deep; at most "
                    + options.maxDepth() + " are allowed");
        }
        if (size.fields() > options.maxFields()) {
            return Optional.of("The operation selects more than " + options.maxFields() + " fields");
        }
        return Optional.empty();
    }

    private Size size(SelectionSet set) {
        long fields = 0;
        int depth = 0;
        for (Selection<?> selection : set.getSelections()) {
            Size size = switch (selection) {
                case Field field when field.getSelectionSet() != null -> {
                    Size below = size(field.getSelectionSet());
                    yield new Size(below.fields() + 1, below.depth() + 1);
                }
                case InlineFragment fragment -> size(fragment.getSelectionSet());
                case FragmentSpread spread -> fragment(spread.getName());
                default -> new Size(1, 1);
            };
            fields = Math.min(fields + size.fields(), Integer.MAX_VALUE);
            depth = Math.max(depth, size.depth());
        }
        return new Size(fields, depth);
    }

    /** A fragment counts each time it is spread, but is measured once. Circular ones are for validation to refuse. */
    private Size fragment(String name) {
        Size known = sizes.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null || !open.add(name)) {
            return known == null ? new Size(0, 0) : known;
        }
        Size size = size(fragment.getSelectionSet());
        open.remove(name);
        sizes.put(name, size);
        return size;
    }
}
