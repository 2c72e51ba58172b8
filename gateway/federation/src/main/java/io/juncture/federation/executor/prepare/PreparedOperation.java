package io.juncture.federation.executor.prepare;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.juncture.federation.planner.Circumstances;
import io.juncture.federation.planner.plan.QueryPlan;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An operation that is ready to be executed, any number of times, with any variables. For each combination of the
 * values of its {@code @skip} and {@code @include} conditions and of active override labels there is a plan of its own,
 * made when it is first needed, so that a skipped branch costs nothing at all.
 */
public final class PreparedOperation implements Preparation {

    /** What one field of one plan occupies, document and projection included: 700 to 1,200 bytes where measured. */
    private static final int BYTES_PER_FIELD = 1_000;

    private static final int MOST_COUNTED_CHOICES = 29;

    private final Document document;
    private final OperationDefinition operation;
    private final OperationKind kind;
    private final long bytesOfPlan;
    private final OperationChoices choices;
    private final Set<String> labels;
    private final Variants variants;
    private final Function<PreparedOperation, QueryPlan> description;

    /**
     * @param fields  how many it has, fragments expanded
     * @param choices what decides about its plans
     * @param labels  the labels of progressive overrides that can matter to it
     * @throws io.juncture.federation.planner.PlanningException when there is no plan
     */
    PreparedOperation(Document document, OperationDefinition operation, int fields, OperationChoices choices,
            Set<String> labels, Function<Circumstances, Variant> planning,
            Function<PreparedOperation, QueryPlan> description) {
        this.document = document;
        this.operation = operation;
        this.kind = OperationKind.valueOf(operation.getOperation().name());
        this.bytesOfPlan = (long) BYTES_PER_FIELD * Math.max(1, fields);
        this.choices = choices;
        this.labels = Set.copyOf(labels);
        this.variants = new Variants(planning, possibleVariants(), bytesOfPlan);
        this.description = description;
    }

    /** Beside the one that leaves everything open and defers nothing. */
    private int possibleVariants() {
        int atOnce = choices.conditions().size() + labels.size();
        return (atOnce == 0 ? 0 : combinations(atOnce))
                + (defers() ? combinations(atOnce + choices.deferring().size()) : 0);
    }

    private static int combinations(int choices) {
        return 1 << Math.min(MOST_COUNTED_CHOICES, choices);
    }

    /** Whether it has deferred fragments, so that delivering it incrementally may be worth while. */
    public boolean defers() {
        return choices.defers() && kind != OperationKind.SUBSCRIPTION;
    }

    /** Its name in the document. */
    public Optional<String> operationName() {
        return Optional.ofNullable(operation.getName());
    }

    public OperationKind kind() {
        return kind;
    }

    /** Which subgraphs will be asked what, while no override label is active. */
    public QueryPlan plan() {
        return description.apply(this);
    }

    /** Whether every plan it can need is made, so that executing it costs no planning. */
    public boolean isPlanned() {
        return variants.allMade();
    }

    /** Roughly the memory it takes once all of its plans that are kept are made. */
    public long estimatedBytes() {
        return bytesOfPlan * variants.kept();
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
        return choices.conditions();
    }

    /** The variables that decide what is deferred. */
    public Set<String> deferConditions() {
        return choices.deferring();
    }

    /** The labels of progressive overrides that can matter to it. */
    public Set<String> labels() {
        return labels;
    }

    /**
     * The plan for certain circumstances.
     *
     * @throws io.juncture.federation.planner.PlanningException when there is none
     */
    public Variant variant(Circumstances circumstances) {
        return variants.get(circumstances);
    }
}
