package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.Coordinate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code SATISFIABILITY_ERROR} and {@code SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES}. */
public final class Satisfiability {

    /**
     * An object that some operation reaches, and from where it may be asked on.
     *
     * @param contexts the demands for contexts that are met above it
     */
    private record Visit(String type, Set<Position> positions, Set<ContextDemand> contexts, ClientPath path) {
    }

    private record Entry(Set<Position> positions, Set<ContextDemand> contexts) {
    }

    /** Enough for hundreds of subgraphs; used up in seconds. */
    public static final long STEPS = 10_000_000;

    private final MergedSchema schema;
    private final Resolvers resolvers;
    private final Contexts contexts;
    private final Reach reach;
    private final Disputes disputes;
    private final Budget budget;
    private final Findings findings;
    private final Problems problems;
    private final Deque<Visit> pending = new ArrayDeque<>();
    private final Map<String, List<Holding>> visited = new HashMap<>();
    private final Set<Entry> entered = new HashSet<>();
    private final Set<Coordinate> reported = new HashSet<>();
    private final Set<Coordinate> hinted = new HashSet<>();

    private Satisfiability(MergedSchema schema, Resolvers resolvers, Contexts contexts, Reach reach, Disputes disputes,
            Budget budget, Findings findings) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.contexts = contexts;
        this.reach = reach;
        this.disputes = disputes;
        this.budget = budget;
        this.findings = findings;
        this.problems = new Problems(schema.members(), resolvers, contexts, findings);
    }

    /**
     * Reports each field once, with the first path that shows the problem; before and after progressive overrides.
     *
     * @param steps after how many steps to give up, {@code MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED}
     */
    public static void check(MergedSchema schema, Findings findings, long steps) {
        var budget = new Budget(steps);
        try {
            check(schema, findings, budget);
        } catch (Budget.Exhausted _) {
            findings.error(ErrorCode.MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED, List.of(), "Whether all operations can be answered"
                    + " could not be found out in " + steps + " steps: too many fields are shared by too many combinations of"
                    + " subgraphs. Types that several subgraphs share but that have no @key are the usual reason.");
        }
    }

    private static void check(MergedSchema schema, Findings findings, Budget budget) {
        of(schema, false, findings, budget).run();
        boolean migrating = schema.types().values().stream().filter(TypeDef.Composite.class::isInstance)
                .flatMap(type -> ((TypeDef.Composite) type).fields().values().stream())
                .flatMap(field -> field.directives().stream())
                .anyMatch(applied -> applied.arguments().containsKey("overrideLabel"));
        if (migrating && !findings.hasErrors()) {
            of(schema, true, findings, budget).run();
        }
    }

    private static Satisfiability of(MergedSchema schema, boolean migrated, Findings findings, Budget budget) {
        var resolvers = new Resolvers(schema, migrated);
        var contexts = new Contexts(schema);
        var reach = new Reach(resolvers, new Entrances(resolvers, schema.members()), contexts, budget);
        return new Satisfiability(schema, resolvers, contexts, reach, new Disputes(schema, resolvers), budget, findings);
    }

    private void run() {
        Stream.of("Query", "Mutation", "Subscription").filter(schema.types()::containsKey).forEach(root ->
                pending.add(new Visit(root, Set.of(), Set.of(), ClientPath.of(root))));
        drain();
    }

    private void drain() {
        while (!pending.isEmpty()) {
            visit(budget.isShort() ? pending.removeLast() : pending.removeFirst());
        }
    }

    private void visit(Visit visit) {
        Holding held = reach.closure(visit.type(), visit.positions(), visit.contexts());
        List<Holding> before = visited.computeIfAbsent(visit.type(), _ -> new ArrayList<>());
        budget.spend(1 + before.size());
        if (before.stream().anyMatch(other -> saysNoMore(held, other))) {
            return;
        }
        before.add(held);
        for (FieldDef field : schema.composite(visit.type()).orElseThrow().fields().values()) {
            if (!field.has(FederationDirective.INACCESSIBLE)) {
                follow(visit, held, field);
            }
        }
    }

    private boolean saysNoMore(Holding held, Holding before) {
        return held == before || held.contexts().containsAll(before.contexts()) && (disputes.areBelow(held.type())
                ? held.positions().equals(before.positions()) : held.positions().containsAll(before.positions()));
    }

    private void follow(Visit visit, Holding held, FieldDef field) {
        List<Position> next = reach.step(held, field.name());
        ClientPath path = visit.path().field(field.name());
        if (next.isEmpty()) {
            if (reported.add(new Coordinate(visit.type(), field.name()))) {
                problems.unsatisfiable(visit.positions(), held, field.name(), path);
            }
        } else if (visit.type().equals("Mutation") && next.size() > 1) {
            oneSubgraph(next, reach.below(held), field, path);
        } else {
            enter(visit.type(), next, reach.below(held), field, path);
        }
    }

    private void enter(String type, List<Position> next, Set<ContextDemand> above, FieldDef field, ClientPath path) {
        if (resolvers.isLeaf(field.type().base())) {
            return;
        }
        var coordinate = new Coordinate(type, field.name());
        Set<String> runtimeTypes = reach.runtimeTypes(next);
        if (runtimeTypes.isEmpty() && next.size() > 1 && reported.add(coordinate)) {
            problems.disjoint(type, field.name(), next, path);
        } else if (next.size() > 1 && !resolvers.agree(next) && hinted.add(coordinate)) {
            problems.different(type, field.name(), next, runtimeTypes, path);
        }
        if (entered.add(new Entry(new HashSet<>(next), above))) {
            boolean isAbstract = !runtimeTypes.contains(field.type().base());
            runtimeTypes.stream().filter(schema.types()::containsKey).forEach(runtime -> pending.add(new Visit(runtime,
                    reach.narrowed(next, runtime), above, isAbstract ? path.on(runtime) : path)));
        }
    }

    /** A mutation runs once, so one of the subgraphs that have it must be able to answer everything below it. */
    private void oneSubgraph(List<Position> next, Set<ContextDemand> above, FieldDef field, ClientPath path) {
        var reasons = new StringBuilder();
        for (Position position : next) {
            var alone = new Satisfiability(schema, resolvers, contexts, reach, disputes, budget, new Findings());
            alone.enter("Mutation", List.of(position), above, field, path);
            alone.drain();
            if (!alone.findings.hasErrors()) {
                enter("Mutation", List.of(position), above, field, path);
                return;
            }
            reasons.append("\nIn subgraph \"").append(position.member().name()).append("\": ")
                    .append(alone.findings.errors().getFirst().message());
        }
        problems.noSubgraphAnswersAll(field.name(), reasons.toString());
    }
}
