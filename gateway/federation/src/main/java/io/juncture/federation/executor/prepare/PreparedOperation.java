package io.juncture.federation.executor.prepare;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.QueryPlan;
import io.juncture.federation.supergraph.access.AccessRequirement;
import io.juncture.federation.supergraph.access.Authorization;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An operation that is ready to be executed, any number of times, with any variables. For each combination of the
 * values of its {@code @skip} and {@code @include} conditions, of active override labels and of what callers lack there is a
 * plan of its own, made when it is first needed, so that a skipped branch costs nothing at all, and nothing that a caller may
 * not see is fetched for them.
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
    private final Set<AccessRequirement> requirements;
    private final Variants variants;
    private final Description description;

    /** Shows its plans as one, for certain active labels and what a caller lacks. */
    @FunctionalInterface
    interface Description {
        QueryPlan of(PreparedOperation operation, Set<String> labels, Set<AccessRequirement> unmet);
    }

    /**
     * @param fields  how many it has, fragments expanded
     * @param choices what decides about its plans
     * @param labels  the labels of progressive overrides that can matter to it
     * @param requirements what it asks of callers
     * @throws io.juncture.federation.planner.plan.PlanningException when there is no plan
     */
    PreparedOperation(Document document, OperationDefinition operation, int fields, OperationChoices choices,
            Set<String> labels, Set<AccessRequirement> requirements, Function<Circumstances, Variant> planning,
            Description description) {
        this.document = document;
        this.operation = operation;
        this.kind = OperationKind.valueOf(operation.getOperation().name());
        this.bytesOfPlan = (long) BYTES_PER_FIELD * Math.max(1, fields);
        this.choices = choices;
        this.labels = Set.copyOf(labels);
        this.requirements = Set.copyOf(requirements);
        this.variants = new Variants(planning, possibleVariants(), bytesOfPlan);
        this.description = description;
    }

    /** Beside the one that leaves everything open and defers nothing. */
    private int possibleVariants() {
        int atOnce = choices.conditions().size() + labels.size() + requirements.size();
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

    /** Which subgraphs will be asked what, while no override label is active, for callers who may see everything. */
    public QueryPlan plan() {
        return description.of(this, Set.of(), Set.of());
    }

    /** The same for a certain caller. */
    public QueryPlan plan(Authorization caller) {
        return plan(caller, Set.of());
    }

    /**
     * The same while certain override labels are active.
     *
     * @param active some of {@link #labels}
     */
    public QueryPlan plan(Authorization caller, Set<String> active) {
        return description.of(this, active, unmet(caller));
    }

    /** Whether every plan that it can need for a caller is made, so that executing it costs no planning. */
    public boolean isPlanned(Authorization caller) {
        boolean onlyRightsMatter = choices.conditions().isEmpty() && labels.isEmpty() && !defers();
        return variants.allMade() || onlyRightsMatter && variants.isMade(
                new Circumstances(Map.of(), Set.of(), false, unmet(caller)));
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

    /** What the operation asks of callers and this one lacks. */
    public Set<AccessRequirement> unmet(Authorization caller) {
        return requirements.isEmpty() ? Set.of() : requirements.stream().filter(requirement -> !requirement.isMetBy(caller))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The labels of progressive overrides that can matter to it. */
    public Set<String> labels() {
        return labels;
    }

    /**
     * The plan for certain circumstances.
     *
     * @throws io.juncture.federation.planner.plan.PlanningException when there is none
     */
    public Variant variant(Circumstances circumstances) {
        return variants.get(circumstances);
    }
}
