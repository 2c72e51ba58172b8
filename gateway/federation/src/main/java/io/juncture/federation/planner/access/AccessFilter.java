package io.juncture.federation.planner.access;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes on each field of an operation whether the caller gets it; see {@link Verdict}. A field is denied for what it and the
 * type it returns ask for, the fields of a fragment for what the fragment's type asks for. {@code __typename} is for everybody.
 */
public final class AccessFilter {

    /** No name in GraphQL ends so. */
    private static final String DENIED_COPY = "!";

    private final Supergraph supergraph;
    private final Set<AccessRequirement> unmet;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, FilteredFragment> filtered = new LinkedHashMap<>();

    /**
     * An operation and its fragments, with a verdict on each field.
     *
     * @param document  has the fragments
     * @param operation is in the document
     */
    public record Filtered(Document document, OperationDefinition operation) {
    }

    private record FilteredFragment(FragmentDefinition definition, boolean anythingLeft) {
    }

    private record FilteredSet(SelectionSet selections, boolean anythingLeft) {
    }

    private AccessFilter(Supergraph supergraph, Document document, Set<AccessRequirement> unmet) {
        this.supergraph = supergraph;
        this.unmet = unmet;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
    }

    /**
     * Filters a valid operation.
     *
     * @param unmet what the caller lacks
     */
    public static Filtered filter(Supergraph supergraph, Document document, OperationDefinition operation,
            Set<AccessRequirement> unmet) {
        var filter = new AccessFilter(supergraph, document, unmet);
        String root = supergraph.rootType(operation.getOperation());
        FilteredSet selections = filter.in(root, operation.getSelectionSet(), filter.denies(root));
        OperationDefinition left = operation.transform(o -> o.selectionSet(selections.selections()));
        Document.Builder result = Document.newDocument().definition(left);
        filter.filtered.values().forEach(fragment -> result.definition(fragment.definition()));
        return new Filtered(result.build(), left);
    }

    private boolean denies(String type) {
        return isUnmet(supergraph.accessRules().ofType(type));
    }

    private boolean isUnmet(Set<AccessRequirement> requirements) {
        return !requirements.isEmpty() && requirements.stream().anyMatch(unmet::contains);
    }

    private FilteredSet in(String type, SelectionSet set, boolean denied) {
        List<Selection<?>> selections = new ArrayList<>(set.getSelections().size());
        boolean anythingLeft = false;
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> {
                    Field judged = field(type, field, denied);
                    selections.add(judged);
                    anythingLeft |= !denied && Verdict.on(judged) == Verdict.GRANTED;
                }
                case InlineFragment fragment -> {
                    TypeName condition = fragment.getTypeCondition();
                    String inner = condition == null ? type : condition.getName();
                    FilteredSet content = in(inner, fragment.getSelectionSet(), denied || condition != null && denies(inner));
                    selections.add(fragment.transform(f -> f.selectionSet(content.selections())));
                    anythingLeft |= content.anythingLeft();
                }
                case FragmentSpread spread -> {
                    FilteredFragment fragment = fragment(spread.getName(), denied);
                    selections.add(spread.transform(s -> s.name(fragment.definition().getName())));
                    anythingLeft |= fragment.anythingLeft();
                }
                default -> throw new IllegalStateException("Not a selection: " + selection);
            }
        }
        return new FilteredSet(SelectionSet.newSelectionSet(selections).build(), anythingLeft);
    }

    private Field field(String type, Field field, boolean denied) {
        if (field.getName().startsWith("__")) {
            return field;
        }
        boolean deniedHere = denied || isUnmet(supergraph.accessRules().ofField(type, field.getName()));
        if (field.getSelectionSet() == null) {
            return (deniedHere ? Verdict.DENIED : Verdict.GRANTED).writeOn(field);
        }
        String returned = supergraph.type(type).orElseThrow().fields().get(field.getName()).name();
        FilteredSet below = in(returned, field.getSelectionSet(), deniedHere);
        Verdict verdict = deniedHere ? Verdict.DENIED : below.anythingLeft() ? Verdict.GRANTED : Verdict.EMPTIED;
        return verdict.writeOn(field.transform(f -> f.selectionSet(below.selections())));
    }

    /** Where a fragment is spread in what is denied, all of its fields are: that needs another copy of it. */
    private FilteredFragment fragment(String name, boolean denied) {
        FragmentDefinition definition = fragments.get(name);
        String type = definition.getTypeCondition().getName();
        String copy = denied ? name + DENIED_COPY : name;
        FilteredFragment known = filtered.get(copy);
        if (known == null) {
            FilteredSet content = in(type, definition.getSelectionSet(), denied || denies(type));
            known = new FilteredFragment(definition.transform(f -> f.name(copy).selectionSet(content.selections())),
                    content.anythingLeft());
            filtered.put(copy, known);
        }
        return known;
    }
}
