package io.juncture.federation.planner.selection;

import graphql.language.AstPrinter;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.SelectionSet;
import io.juncture.federation.planner.access.Verdict;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for selection sets: equal numbers select the same, wherever they stand in the document. What is decided about
 * one of them holds for all.
 */
final class SelectionShapes {

    private static final int NOTHING = -1;

    private final Budget budget;
    private final Map<SelectionSet, Integer> known = new IdentityHashMap<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();

    SelectionShapes(Budget budget) {
        this.budget = budget;
    }

    int of(SelectionSet set) {
        Integer number = known.get(set);
        if (number == null) {
            number = number(set.getSelections().stream().<Object>map(selection -> switch (selection) {
                case Field field -> number(List.of(field.getResultKey(), field.getName(), texts(field.getArguments()),
                        directives(field), Verdict.on(field), field.getSelectionSet() == null ? NOTHING : of(field.getSelectionSet())));
                case InlineFragment fragment -> number(List.of(fragment.getTypeCondition() == null ? ""
                        : fragment.getTypeCondition().getName(), directives(fragment), of(fragment.getSelectionSet())));
                case FragmentSpread spread -> number(List.of(spread.getName(), directives(spread)));
                default -> number(List.of(selection));
            }).toList());
            known.put(set, number);
        }
        return number;
    }

    private int number(List<Object> content) {
        budget.spend();
        Integer number = numbers.get(content);
        if (number == null) {
            number = numbers.size();
            numbers.put(content, number);
        }
        return number;
    }

    private static List<String> directives(DirectivesContainer<?> element) {
        return texts(element.getDirectives());
    }

    private static List<String> texts(List<? extends Node<?>> nodes) {
        return nodes.isEmpty() ? List.of() : nodes.stream().map(node -> AstPrinter.printAstCompact(node)).toList();
    }
}
