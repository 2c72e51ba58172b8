package io.juncture.federation.random;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import io.juncture.federation.supergraph.access.Authorization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation as the monolith is to answer it to a caller: marked with {@code @denied} is what the caller may not see, and
 * all below it; marked with {@code @emptied} is what the caller may see but gets nothing of. Named fragments are written out,
 * because one may be denied in one place and not in another.
 */
final class AccessMarks {

    /** What the monolith has to know of it. */
    static final String DEFINITIONS = "directive @denied on FIELD directive @emptied on FIELD";

    private final AccessNeeds needs;
    private final Authorization caller;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Set<List<String>> denied = new HashSet<>();
    private final Set<List<String>> emptied = new HashSet<>();
    private final String text;

    private record Marked(SelectionSet selections, boolean anythingLeft) {
    }

    AccessMarks(AccessNeeds needs, Document document, Authorization caller) {
        this.needs = needs;
        this.caller = caller;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        OperationDefinition operation = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        String root = switch (operation.getOperation()) {
            case QUERY -> "Query";
            case MUTATION -> "Mutation";
            case SUBSCRIPTION -> "Subscription";
        };
        this.text = AstPrinter.printAst(needs.isEmpty() ? document : operation.transform(o ->
                o.selectionSet(in(root, operation.getSelectionSet(), false, List.of()).selections())));
    }

    /** The operation with its marks. */
    String text() {
        return text;
    }

    /** Whether a client's path leads to something that is denied; list indexes in it do not count. */
    boolean denies(List<?> path) {
        return denied.contains(keys(path));
    }

    /** Whether the monolith answers null there, and perhaps finds that null cannot be. */
    boolean withholds(List<?> path) {
        return denies(path) || emptied.contains(keys(path));
    }

    static List<String> keys(List<?> path) {
        return path.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private Marked in(String type, SelectionSet set, boolean closed, List<String> path) {
        List<Selection<?>> marked = new ArrayList<>();
        boolean left = false;
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field when field.getName().startsWith("__") -> {
                    marked.add(field);
                    left |= !closed;
                }
                case Field field -> left |= field(type, field, closed, path, marked);
                case InlineFragment fragment -> left |= fragment(type, fragment, closed, path, marked);
                case FragmentSpread spread -> {
                    FragmentDefinition definition = fragments.get(spread.getName());
                    left |= fragment(type, InlineFragment.newInlineFragment().typeCondition(definition.getTypeCondition())
                            .directives(spread.getDirectives()).selectionSet(definition.getSelectionSet()).build(), closed, path, marked);
                }
                default -> throw new IllegalStateException("Not a selection: " + selection);
            }
        }
        return new Marked(new SelectionSet(marked), left);
    }

    private boolean fragment(String type, InlineFragment fragment, boolean closed, List<String> path, List<Selection<?>> marked) {
        TypeName condition = fragment.getTypeCondition();
        String inner = condition == null ? type : condition.getName();
        Marked below = in(inner, fragment.getSelectionSet(), closed || condition != null && needs.deniesType(inner, caller), path);
        marked.add(fragment.transform(f -> f.selectionSet(below.selections())));
        return below.anythingLeft();
    }

    private boolean field(String type, Field field, boolean closed, List<String> path, List<Selection<?>> marked) {
        List<String> here = new ArrayList<>(path);
        here.add(field.getResultKey());
        boolean hidden = closed || needs.deniesField(type, field.getName(), caller);
        if (field.getSelectionSet() == null) {
            marked.add(hidden ? mark(field, "denied", denied, here) : field);
            return !hidden;
        }
        Marked below = in(needs.returned(type, field.getName()), field.getSelectionSet(), hidden, here);
        Field inner = field.transform(f -> f.selectionSet(below.selections()));
        boolean left = !hidden && below.anythingLeft();
        marked.add(hidden ? mark(inner, "denied", denied, here) : left ? inner : mark(inner, "emptied", emptied, here));
        return left;
    }

    private static Field mark(Field field, String directive, Set<List<String>> found, List<String> path) {
        found.add(path);
        return field.transform(f -> f.directive(Directive.newDirective().name(directive).build()));
    }
}
