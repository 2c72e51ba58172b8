package io.juncture.federation.executor;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLSchema;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.Variant;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.supergraph.access.AccessRequirement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the plan of an operation that fits one request: its variables, active labels and rights. */
record VariantChoice(GraphQLSchema schema, OverridePolicy overrides) {

    /**
     * @param deferring whether the client takes the response in parts
     * @throws graphql.GraphQLException that is a {@code GraphQLError} for wrong variables
     * @throws io.juncture.federation.planner.plan.PlanningException where there is no plan
     */
    Variant of(PreparedOperation operation, Map<String, Object> variables, RequestContext context, boolean deferring) {
        CoercedVariables coerced = ValuesResolver.coerceVariableValues(schema,
                operation.operation().getVariableDefinitions(), RawVariables.of(variables),
                GraphQLContext.getDefault(), Locale.ENGLISH);
        return operation.variant(circumstances(operation, coerced, context, deferring && operation.defers()));
    }

    private Circumstances circumstances(PreparedOperation operation, CoercedVariables coerced, RequestContext context,
            boolean deferring) {
        Set<AccessRequirement> unmet = operation.unmet(context.authorization());
        if (!deferring && operation.conditions().isEmpty() && operation.labels().isEmpty() && unmet.isEmpty()) {
            return Circumstances.OPEN;
        }
        Map<String, Boolean> conditions = new HashMap<>();
        operation.conditions().forEach(name -> conditions.put(name, Boolean.TRUE.equals(coerced.get(name))));
        if (deferring) {
            operation.deferConditions().forEach(name -> conditions.put(name, Boolean.TRUE.equals(coerced.get(name))));
        }
        return new Circumstances(conditions, activeLabels(operation, context), deferring, unmet);
    }

    /** Which override labels matter to the operation and are active for one request. */
    Set<String> activeLabels(PreparedOperation operation, RequestContext context) {
        return operation.labels().stream().filter(label -> overrides.isActive(label, context)).collect(Collectors.toSet());
    }
}
