package io.juncture.federation.testing;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import io.juncture.federation.planner.plan.EntityBatch;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.PathStep;
import io.juncture.federation.planner.plan.Representation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which leaves the requests of a plan bring, by their place in the merged response. */
final class FetchedFields {

    private final Map<String, List<Origin>> fields = new HashMap<>();

    /**
     * Who brings a field.
     *
     * @param fetch   the request
     * @param types   of the objects on the way and of the field's own, from the root: none where it is for all
     * @param untyped whether it is asked of interface objects whose type nobody knows yet
     */
    record Origin(int fetch, List<Set<String>> types, boolean untyped) {

        /**
         * Whether two requests bring one field of one object. What is asked before types are known comes for objects
         * of all types; a later request for those of one type may then take it along.
         */
        boolean repeats(Origin other) {
            return fetch != other.fetch && untyped == other.untyped && overlap(types, other.types);
        }

        private static boolean overlap(List<Set<String>> some, List<Set<String>> others) {
            for (int i = 0; i < some.size(); i++) {
                boolean all = some.get(i).isEmpty() || others.get(i).isEmpty();
                if (!all && Collections.disjoint(some.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The objects that a selection is made on. */
    private record Place(FetchStep fetch, String path, List<Set<String>> above, Set<String> types, boolean untyped) {

        Place below(String key) {
            return new Place(fetch, path + "/" + key, typesOnTheWay(), Set.of(), untyped);
        }

        Place on(String condition) {
            boolean known = types.isEmpty() || types.contains(condition);
            return known ? new Place(fetch, path, above, Set.of(condition), untyped) : this;
        }

        List<Set<String>> typesOnTheWay() {
            List<Set<String>> way = new ArrayList<>(above);
            way.add(types);
            return way;
        }
    }

    private FetchedFields() {
    }

    static Map<String, List<Origin>> of(ExecutionPlan plan) {
        FetchedFields fetched = new FetchedFields();
        plan.fetches().forEach(fetched::add);
        return fetched.fields;
    }

    private void add(FetchStep fetch) {
        SelectionSet selection = Parser.parse(fetch.operation()).getDefinitionsOfType(OperationDefinition.class).getFirst()
                .getSelectionSet();
        fetch.root().ifPresentOrElse(root -> collect(selection, place(fetch, root.path(), Set.of(), false)),
                () -> entities(fetch, selection));
    }

    private void entities(FetchStep fetch, SelectionSet selection) {
        for (Field field : selection.getSelectionsOfType(Field.class)) {
            fetch.entities().stream().filter(batch -> batch.key().equals(field.getResultKey()))
                    .flatMap(batch -> batch.targets().stream()).forEach(target -> entities(fetch, target, field));
        }
    }

    /** What is selected on the name that objects have in the subgraph is for all that are called so. */
    private void entities(FetchStep fetch, EntityBatch.Target target, Field field) {
        for (Representation representation : target.representations()) {
            for (InlineFragment fragment : field.getSelectionSet().getSelectionsOfType(InlineFragment.class)) {
                if (fragment.getTypeCondition().getName().equals(representation.typename())) {
                    collect(fragment.getSelectionSet(), place(fetch, target.path(), representation.types(),
                            representation.types().isEmpty()));
                }
            }
        }
    }

    private static Place place(FetchStep fetch, List<PathStep> path, Set<String> types, boolean untyped) {
        return new Place(fetch, PlanLint.path(path), path.stream().map(PathStep::types).toList(), types, untyped);
    }

    private void collect(SelectionSet selection, Place here) {
        selection.getSelections().forEach(selected -> {
            switch (selected) {
                case Field field when field.getName().equals("__typename") -> { }
                case Field field when field.getSelectionSet() != null ->
                    collect(field.getSelectionSet(), here.below(field.getResultKey()));
                case Field field -> fields.computeIfAbsent(here.path() + "/" + field.getResultKey(), _ -> new ArrayList<>())
                        .add(new Origin(here.fetch().id(), here.typesOnTheWay(), here.untyped()));
                case InlineFragment fragment ->
                    collect(fragment.getSelectionSet(), here.on(fragment.getTypeCondition().getName()));
                default -> throw new AssertionError("requests have no named fragments");
            }
        });
    }
}
