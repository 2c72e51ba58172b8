package io.juncture.federation.planner;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.FetchStep;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.supergraph.Supergraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * Plans a valid operation.
     *
     * @throws PlanningException when no plan exists, or finding it takes too many steps
     */
    public ExecutionPlan plan(Document document, OperationDefinition operation, Circumstances circumstances) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        Scope scope = new Scope(supergraph, fragments, circumstances, new Budget(steps));
        String rootType = rootType(operation);
        LayoutBuilder layout = new LayoutBuilder(scope.type(rootType));
        Wanted wanted = Wanted.of(scope, List.of(operation.getSelectionSet()), true);
        Assigner assigner = new Assigner(scope);
        PlanBuilder builder = new PlanBuilder(assigner);
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        if (mutation) {
            mutations(wanted, rootType, assigner, builder, layout, scope);
        } else {
            builder.root(resolved(assigner.root(wanted, rootType), rootType), rootType, layout, 0);
        }
        Map<String, Integer> introspection = new LinkedHashMap<>();
        for (WantedField field : wanted.fieldsFor(rootType)) {
            if (field.isMeta() && !field.isTypename()) {
                introspection.put(field.responseKey().orElseThrow(),
                        layout.allocateLocal(rootType, field).index());
            }
        }
        Projection projection = new ProjectionBuilder(scope, supergraph.apiSchema()).project(wanted, layout);
        Map<String, String> definitions = new LinkedHashMap<>();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            definitions.put(variable.getName(), AstPrinter.printAstCompact(variable));
        }
        List<FetchStep> fetches = builder.fetches().stream()
                .map(fetch -> fetch.build(mutation ? "mutation" : "query", definitions)).toList();
        return new ExecutionPlan(fetches, layout.build(), projection, introspection);
    }

    private String rootType(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> supergraph.apiSchema().getQueryType().getName();
            case MUTATION -> supergraph.apiSchema().getMutationType().getName();
            case SUBSCRIPTION -> throw new PlanningException("Subscriptions are not supported");
        };
    }

    /** Mutations run in order: a field starts when everything of those before it, in other subgraphs, is done. */
    private static void mutations(Wanted wanted, String rootType, Assigner assigner, PlanBuilder builder,
            LayoutBuilder layout, Scope scope) {
        int wave = 0;
        int previousGraph = -1;
        for (WantedField field : wanted.fieldsFor(rootType)) {
            if (field.isMeta()) {
                continue;
            }
            Wanted single = Wanted.exactly(scope, Map.of(rootType, List.of(field)), true);
            Assignment assignment = resolved(assigner.root(single, rootType), rootType);
            int graph = assignment.visits().getFirst().type().graph();
            if (graph != previousGraph) {
                wave = builder.waves();
            }
            previousGraph = graph;
            builder.root(assignment, rootType, layout, wave);
        }
    }

    private static Assignment resolved(Assignment assignment, String rootType) {
        if (assignment.unresolved().isEmpty()) {
            return assignment;
        }
        throw new PlanningException("No subgraph can resolve " + Unresolved.describe(rootType, assignment));
    }
}
