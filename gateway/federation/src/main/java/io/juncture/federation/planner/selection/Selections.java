package io.juncture.federation.planner.selection;

import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import io.juncture.federation.supergraph.TypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the selections of a set that can concern objects of one type, without looking at those for other object types: a
 * fragment for each of many types would otherwise cost the square of their number.
 */
final class Selections {

    private static final int FEW = 16;

    private final Scope scope;
    private final Map<SelectionSet, Index> indexes = new IdentityHashMap<>();

    Selections(Scope scope) {
        this.scope = scope;
    }

    private record Placed(int place, Selection<?> selection) {
    }

    /** Those for whatever type, and the others by the object type they are for, in their order in the set. */
    private record Index(List<Placed> open, Map<String, List<Placed>> byType) {
    }

    /** Those of a set that may apply to a type, in their order. */
    @SuppressWarnings("rawtypes")
    List<? extends Selection> of(SelectionSet set, String type) {
        if (set.getSelections().size() <= FEW || scope.type(type).kind() != TypeKind.OBJECT) {
            return set.getSelections();
        }
        Index index = indexes.computeIfAbsent(set, this::index);
        List<Placed> own = index.byType().getOrDefault(type, List.of());
        List<Selection<?>> found = new ArrayList<>(index.open().size() + own.size());
        int next = 0;
        for (Placed open : index.open()) {
            while (next < own.size() && own.get(next).place() < open.place()) {
                found.add(own.get(next++).selection());
            }
            found.add(open.selection());
        }
        own.subList(next, own.size()).forEach(placed -> found.add(placed.selection()));
        return found;
    }

    private Index index(SelectionSet set) {
        Index index = new Index(new ArrayList<>(), new HashMap<>());
        int place = 0;
        for (Selection<?> selection : set.getSelections()) {
            scope.budget().spend();
            condition(selection).filter(type -> scope.type(type).kind() == TypeKind.OBJECT)
                    .map(type -> index.byType().computeIfAbsent(type, _ -> new ArrayList<>())).orElse(index.open())
                    .add(new Placed(place++, selection));
        }
        return index;
    }

    private Optional<String> condition(Selection<?> selection) {
        return switch (selection) {
            case InlineFragment fragment -> Optional.ofNullable(fragment.getTypeCondition()).map(TypeName::getName);
            case FragmentSpread spread -> Optional.ofNullable(scope.fragments().get(spread.getName()))
                    .map(FragmentDefinition::getTypeCondition).map(TypeName::getName);
            default -> Optional.empty();
        };
    }
}
