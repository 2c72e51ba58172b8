package io.juncture.federation.planner;

import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import io.juncture.federation.planner.build.Deferrals;
import io.juncture.federation.planner.build.DeferredHere;
import io.juncture.federation.planner.build.DeniedFields;
import io.juncture.federation.planner.build.LayoutBuilder;
import io.juncture.federation.planner.build.PlanBuilder;
import io.juncture.federation.planner.build.Position;
import io.juncture.federation.planner.build.ProjectionBuilder;
import io.juncture.federation.planner.plan.Deferring;
import io.juncture.federation.planner.plan.DeniedField;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.Explanation;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.PlanningException;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.search.Assigner;
import io.juncture.federation.planner.search.Assignment;
import io.juncture.federation.planner.search.ChoiceText;
import io.juncture.federation.planner.search.Unresolved;
import io.juncture.federation.planner.selection.DeferredFragment;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.SelectionText;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.Supergraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One operation being planned in one way. */
final class Planning {

    private final Supergraph supergraph;
    private final OperationDefinition operation;
    private final Scope scope;
    private final String rootType;
    private final LayoutBuilder layout;
    private final Wanted wanted;
    private final Assigner assigner;
    private final PlanBuilder builder;

    /** Decides about all requests. */
    Planning(Supergraph supergraph, OperationDefinition operation, Scope scope) {
        this.supergraph = supergraph;
        this.operation = operation;
        this.scope = scope;
        this.rootType = supergraph.rootType(operation.getOperation());
        this.layout = new LayoutBuilder(scope.type(rootType));
        this.wanted = Wanted.of(scope, List.of(operation.getSelectionSet()), List.of(), true);
        this.assigner = new Assigner(scope);
        this.builder = new PlanBuilder(assigner);
        DeferredHere deferred = DeferredHere.of(scope, wanted, layout);
        Position root = builder.opened(Position.root(layout), deferred);
        switch (operation.getOperation()) {
            case QUERY -> builder.root(assignment(wanted), rootType, root, 0);
            case MUTATION -> mutations(root);
            case SUBSCRIPTION -> subscription(root);
        }
        builder.defer(deferred, root, (portion, place) ->
            builder.root(assignment(portion), rootType, place, 0));
        builder.deferrals().settle();
    }

    /** Deferred fragments that need no request of their own. */
    Set<DeferredFragment> needless() {
        return builder.deferrals().completeAfter(builder.requests().initial());
    }

    Explanation explain() {
        ChoiceText choices = new ChoiceText(assigner, supergraph.subgraphs());
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            inOrder().forEach(field -> choices.root(rootType, assignment(field)));
        } else {
            choices.root(rootType, assignment(wanted));
        }
        return new Explanation(SelectionText.of(scope, wanted, rootType), choices.lines(), build());
    }

    ExecutionPlan build() {
        Map<String, Integer> introspection = new LinkedHashMap<>();
        Wanted whole = whole(scope.withoutDeferring());
        for (WantedField field : whole.fieldsFor(rootType)) {
            if (field.isMeta() && !field.isTypename()) {
                introspection.put(field.responseKey().orElseThrow(),
                        layout.allocateLocal(rootType, field).index());
            }
        }
        Projection projection =
                new ProjectionBuilder(scope, supergraph.apiSchema(), builder.deferrals()).project(wanted, layout);
        Map<String, String> definitions = new LinkedHashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            definitions.put(variable.getName(), AstPrinter.printAstCompact(variable));
        }
        String keyword = operation.getOperation().name().toLowerCase(Locale.ROOT);
        List<FetchStep> fetches = builder.requests().all().stream()
                .map(fetch -> fetch.build(keyword, definitions)).toList();
        Optional<Deferring> deferring = deferring();
        List<DeniedField> denied = scope.isFiltered()
                ? DeniedFields.in(deferring.map(Deferring::whole).orElse(projection), scope.budget()) : List.of();
        boolean nothingLeft = !denied.isEmpty() && wanted.fieldsFor(rootType).isEmpty() && deferring.isEmpty();
        return new ExecutionPlan(fetches, layout.build(), projection, introspection, deferring, denied, nothingLeft);
    }

    private Optional<Deferring> deferring() {
        if (builder.deferrals().isEmpty()) {
            return Optional.empty();
        }
        Scope inline = scope.withoutDeferring();
        Projection whole = new ProjectionBuilder(inline, supergraph.apiSchema(), new Deferrals())
                .project(whole(inline), layout);
        return Optional.of(new Deferring(builder.requests().initial(), whole));
    }

    private Wanted whole(Scope inline) {
        return Wanted.of(inline, List.of(operation.getSelectionSet()), List.of(), true);
    }

    /**
     * Mutations run in order: a field starts when everything below those before it is there. Neighbours in one subgraph
     * are one request, which keeps their order, as long as that request completes them.
     */
    private void mutations(Position root) {
        int wave = 0;
        int sameRequest = -1;
        for (Wanted field : inOrder()) {
            Assignment assignment = assignment(field);
            int graph = assignment.visits().getFirst().type().graph();
            if (graph != sameRequest) {
                wave = builder.requests().waves();
            }
            sameRequest = assignment.visits().size() == 1 && assignment.cost().waves() == 0 ? graph : -1;
            builder.root(assignment, rootType, root, wave);
        }
    }

    /** Each root field alone. */
    private List<Wanted> inOrder() {
        return wanted.fieldsFor(rootType).stream().filter(field -> !field.isMeta())
                .map(field -> Wanted.exactly(scope, Map.of(rootType, List.of(field)), true)).toList();
    }

    /** A stream has one source. Who may not see its events gets none. */
    private void subscription(Position root) {
        if (wanted.fieldsFor(rootType).isEmpty()) {
            return;
        }
        Assignment assignment = assignment(wanted);
        long fields = assignment.visits().stream().mapToLong(visit -> visit.picks().size()).sum();
        if (wanted.fieldsFor(rootType).size() != 1 || fields != 1) {
            throw new PlanningException("A subscription must have exactly one root field, from one subgraph");
        }
        builder.root(assignment, rootType, root, 0);
    }

    private Assignment assignment(Wanted selection) {
        Assignment assignment = assigner.root(selection, rootType);
        if (assignment.unresolved().isEmpty()) {
            return assignment;
        }
        throw new PlanningException("No subgraph can resolve " + Unresolved.describe(rootType, assignment));
    }
}
