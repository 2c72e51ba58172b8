package io.juncture.federation.planner;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import io.juncture.federation.planner.access.AccessFilter;
import io.juncture.federation.planner.access.AccessFilter.Filtered;
import io.juncture.federation.planner.build.Deferrals;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.Explanation;
import io.juncture.federation.planner.plan.PlanningException;
import io.juncture.federation.planner.selection.Budget;
import io.juncture.federation.planner.selection.DeferredFragment;
import io.juncture.federation.planner.selection.DeferredFragments;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.supergraph.Supergraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plans operations on one supergraph. Immutable. */
public final class Planner {

    private final Supergraph supergraph;
    private final int steps;

    /** @param steps what planning one operation may cost */
    public Planner(Supergraph supergraph, int steps) {
        this.supergraph = supergraph;
        this.steps = steps;
    }

    /**
     * Plans a valid operation. Of its deferred fragments those that need no request of their own are delivered at once
     * all the same, and so are all where the plan would not be sound otherwise.
     *
     * @throws PlanningException when no plan exists, or finding it takes too many steps
     */
    public ExecutionPlan plan(Document document, OperationDefinition operation, Circumstances circumstances) {
        Function<DeferredFragments, Planning> attempt = attempt(document, operation, circumstances);
        return (circumstances.deferring() ? deferring(attempt, circumstances) : Optional.<ExecutionPlan>empty())
                .orElseGet(() -> attempt.apply(DeferredFragments.none()).build());
    }

    private Function<DeferredFragments, Planning> attempt(Document whole, OperationDefinition asked,
            Circumstances circumstances) {
        Filtered filtered = circumstances.unmet().isEmpty() ? new Filtered(whole, asked)
                : AccessFilter.filter(supergraph, whole, asked, circumstances.unmet());
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        filtered.document().getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        Budget budget = new Budget(steps);
        return deferred ->
            new Planning(supergraph, filtered.operation(), new Scope(supergraph, fragments, circumstances, deferred, budget));
    }

    /**
     * Plans a valid operation with everything delivered at once, and tells how.
     *
     * @throws PlanningException when no plan exists, or finding it takes too many steps
     */
    public Explanation explain(Document document, OperationDefinition operation, Circumstances circumstances) {
        return attempt(document, operation, circumstances).apply(DeferredFragments.none()).explain();
    }

    private static Optional<ExecutionPlan> deferring(Function<DeferredFragments, Planning> attempt,
            Circumstances circumstances) {
        Map<String, Boolean> conditions = circumstances.conditions();
        try {
            Planning planning = attempt.apply(DeferredFragments.asked(conditions, Set.of()));
            Set<DeferredFragment> atOnce = planning.needless();
            return Optional.of(atOnce.isEmpty() ? planning.build()
                    : attempt.apply(DeferredFragments.asked(conditions, atOnce)).build());
        } catch (Deferrals.ImpossibleException _) {
            return Optional.empty();
        }
    }
}
