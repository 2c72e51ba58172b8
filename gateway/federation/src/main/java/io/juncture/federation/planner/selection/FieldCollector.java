package io.juncture.federation.planner.selection;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Collects what selection sets want of objects of one type, merged by response key (GraphQL specification,
 * CollectFields). What is wanted at once is never deferred; what several deferred fragments want belongs to the first.
 */
public final class FieldCollector {

    private final Scope scope;
    private final String type;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<DeferredFragment> begun = new LinkedHashSet<>();
    private final Set<DeferredFragment> direct = new LinkedHashSet<>();
    private final Map<DeferredFragment, Set<DeferredFragment>> borrowed = new HashMap<>();
    private final Queue<Portion> waiting = new ArrayDeque<>();

    private FieldCollector(Scope scope, String type) {
        this.scope = scope;
        this.type = type;
    }

    /** What a deferred fragment that begins further up wants here. */
    record Portion(DeferredFragment fragment, SelectionSet selections) {
    }

    /**
     * The selected fields.
     *
     * @param now      those wanted at once that the caller gets, in the order of the response
     * @param shown    these, and those wanted at once that the caller gets no value of
     * @param later    those of deferred fragments that nobody wants earlier
     * @param direct   the deferred fragments that begin here
     * @param begun    these, and those that begin here within other deferred fragments
     * @param borrowed by fragment, those whose fields it wants, too
     */
    public record Collected(List<WantedField> now, List<WantedField> shown, Map<DeferredFragment, List<WantedField>> later,
            Set<DeferredFragment> direct, Set<DeferredFragment> begun, Map<DeferredFragment, Set<DeferredFragment>> borrowed) {

        public static Collected of(List<WantedField> fields) {
            return new Collected(fields, fields, Map.of(), Set.of(), Set.of(), Map.of());
        }
    }

    private record Group(Optional<DeferredFragment> owner, List<Field> nodes, List<Portion> portions) {
    }

    public static Collected collect(Scope scope, String type, List<SelectionSet> selections, List<Portion> portions,
            boolean ofClient) {
        FieldCollector collector = new FieldCollector(scope, type);
        Set<String> visited = new HashSet<>();
        selections.forEach(set -> collector.collect(set, Optional.empty(), visited));
        collector.waiting.addAll(portions);
        for (Portion next = collector.waiting.poll(); next != null; next = collector.waiting.poll()) {
            collector.collect(next.selections(), Optional.of(next.fragment()), new HashSet<>());
        }
        return collector.collected(ofClient);
    }

    private void collect(SelectionSet set, Optional<DeferredFragment> owner, Set<String> visited) {
        for (Selection<?> selection : scope.selections().of(set, type)) {
            scope.budget().spend();
            switch (selection) {
                case Field field when scope.included(field) -> add(field, owner);
                case InlineFragment fragment when scope.included(fragment) && (fragment.getTypeCondition() == null
                        || scope.applies(fragment.getTypeCondition().getName(), type)) -> {
                    Optional<DeferredFragment> deferred =
                            scope.deferred().find(fragment, fragment::getSelectionSet);
                    deferred.ifPresentOrElse(found -> begin(found, owner),
                            () -> collect(fragment.getSelectionSet(), owner, visited));
                }
                case FragmentSpread spread when scope.included(spread) -> spread(spread, owner, visited);
                default -> { }
            }
        }
    }

    private void spread(FragmentSpread spread, Optional<DeferredFragment> owner, Set<String> visited) {
        FragmentDefinition fragment = scope.fragments().get(spread.getName());
        if (fragment == null || visited.contains(spread.getName())
                || !scope.applies(fragment.getTypeCondition().getName(), type)) {
            return;
        }
        Optional<DeferredFragment> deferred = scope.deferred().find(spread, fragment::getSelectionSet);
        if (deferred.isPresent()) {
            begin(deferred.get(), owner);
        } else {
            visited.add(spread.getName());
            collect(fragment.getSelectionSet(), owner, visited);
        }
    }

    private void begin(DeferredFragment fragment, Optional<DeferredFragment> within) {
        if (within.isEmpty()) {
            direct.add(fragment);
        }
        if (begun.add(fragment)) {
            waiting.add(new Portion(fragment, fragment.selections()));
        }
    }

    private void add(Field field, Optional<DeferredFragment> owner) {
        Group group = groups.computeIfAbsent(field.getResultKey(),
                _ -> new Group(owner, new ArrayList<>(1), new ArrayList<>(0)));
        if (group.owner().equals(owner)) {
            group.nodes().add(field);
            return;
        }
        DeferredFragment fragment = owner.orElseThrow();
        group.owner().ifPresent(lender -> borrowed.computeIfAbsent(fragment, _ -> new HashSet<>()).add(lender));
        if (field.getSelectionSet() != null) {
            group.portions().add(new Portion(fragment, field.getSelectionSet()));
        }
    }

    private Collected collected(boolean ofClient) {
        List<WantedField> shown = new ArrayList<>(groups.size());
        Map<DeferredFragment, List<WantedField>> later = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            WantedField field = scope.wanted(type, key, group.nodes(), group.portions(), ofClient);
            if (group.owner().isEmpty()) {
                shown.add(field);
            } else if (field.isGranted()) {
                later.computeIfAbsent(group.owner().get(), _ -> new ArrayList<>()).add(field);
            }
        });
        List<WantedField> now = shown.stream().allMatch(WantedField::isGranted) ? shown
                : shown.stream().filter(WantedField::isGranted).toList();
        return new Collected(List.copyOf(now), List.copyOf(shown), later, direct, begun, borrowed);
    }
}
