package io.juncture.federation.executor.prepare;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.juncture.federation.planner.plan.ExecutionPlan;
import io.juncture.federation.planner.plan.QueryPlan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * An operation that is ready to be executed, any number of times, with any variables. For each combination of the
 * values of its {@code @skip} and {@code @include} conditions there is a plan of its own, made when it is first
 * needed, so that a skipped branch costs nothing at all.
 */
public final class PreparedOperation implements Preparation {

    private static final int MAX_VARIANTS = 64;

    /** What one field of one plan occupies, document and projection included: 700 to 1,200 bytes where measured. */
    private static final int BYTES_PER_FIELD = 1_000;

    private final Document document;
    private final OperationDefinition operation;
    private final OperationKind kind;
    private final int fields;
    private final Set<String> conditions;
    private final Function<Map<String, Boolean>, Variant> planning;
    private final Function<PreparedOperation, QueryPlan> description;
    private final Map<Map<String, Boolean>, Variant> variants = new ConcurrentHashMap<>();

    /** @param fields how many it has, fragments expanded */
    PreparedOperation(Document document, OperationDefinition operation, OperationKind kind, int fields,
            Set<String> conditions, Function<Map<String, Boolean>, Variant> planning, Function<PreparedOperation, QueryPlan> description) {
        this.document = document;
        this.operation = operation;
        this.kind = kind;
        this.fields = fields;
        this.conditions = Set.copyOf(conditions);
        this.planning = planning;
        this.description = description;
    }

    /** Its name in the document. */
    public Optional<String> operationName() {
        return Optional.ofNullable(operation.getName());
    }

    public OperationKind kind() {
        return kind;
    }

    /** Which subgraphs will be asked what. */
    public QueryPlan plan() {
        return description.apply(this);
    }

    /** Whether every plan it can need is made, so that executing it costs no planning. */
    public boolean isPlanned() {
        return variants.size() >= possibleVariants();
    }

    /** One for each combination of conditions, and the one that leaves them open. */
    private int possibleVariants() {
        return conditions.isEmpty() ? 1 : 1 + (1 << Math.min(conditions.size(), 30));
    }

    /** Roughly the memory it takes once all of its plans that are kept are made. */
    public long estimatedBytes() {
        return (long) BYTES_PER_FIELD * fields * Math.min(possibleVariants(), MAX_VARIANTS);
    }

    /** The client's document. */
    public Document document() {
        return document;
    }

    /** The operation in the document. */
    public OperationDefinition operation() {
        return operation;
    }

    /** The variables that decide what is skipped and included. */
    public Set<String> conditions() {
        return conditions;
    }

    ExecutionPlan executionPlan(Map<String, Boolean> values) {
        return variant(values).plan();
    }

    /**
     * The plan for values of the conditions; one without a value is left open.
     *
     * @throws io.juncture.federation.planner.PlanningException when there is none
     */
    public Variant variant(Map<String, Boolean> values) {
        Variant known = variants.get(values);
        if (known == null) {
            known = planning.apply(values);
            if (variants.size() < MAX_VARIANTS) {
                variants.put(Map.copyOf(values), known);
            }
        }
        return known;
    }
}
