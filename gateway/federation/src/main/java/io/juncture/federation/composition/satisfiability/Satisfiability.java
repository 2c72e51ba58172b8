package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.ErrorCode;
import io.juncture.federation.composition.SourcePlace;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.merge.Names;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code SATISFIABILITY_ERROR} and {@code SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES}. */
public final class Satisfiability {

    /** An object that some operation reaches, and from where it may be asked on. */
    private record Visit(String type, Set<Position> positions, ClientPath path) {
    }

    private final MergedSchema schema;
    private final Resolvers resolvers;
    private final Reach reach;
    private final Findings findings;
    private final Deque<Visit> pending = new ArrayDeque<>();
    private final Map<String, List<Set<Position>>> visited = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    private Satisfiability(MergedSchema schema, Findings findings) {
        this.schema = schema;
        this.resolvers = new Resolvers(schema);
        this.reach = new Reach(resolvers, schema.members());
        this.findings = findings;
    }

    /** Reports each field once, with the first path that shows the problem. */
    public static void check(MergedSchema schema, Findings findings) {
        new Satisfiability(schema, findings).run();
    }

    private void run() {
        Stream.of("Query", "Mutation", "Subscription").filter(schema.types()::containsKey).forEach(root ->
                pending.add(new Visit(root, reach.closure(root, Set.of()), ClientPath.of(root))));
        while (!pending.isEmpty()) {
            visit(pending.remove());
        }
    }

    private void visit(Visit visit) {
        Set<Position> reached = reach.closure(visit.type(), visit.positions());
        var before = visited.computeIfAbsent(visit.type(), _ -> new ArrayList<>());
        if (before.stream().anyMatch(reached::containsAll)) {
            return;
        }
        before.add(reached);
        TypeDef.Composite type = schema.composite(visit.type()).orElseThrow();
        for (FieldDef field : type.fields().values()) {
            if (!field.has(FederationDirective.INACCESSIBLE)) {
                follow(visit, reached, field);
            }
        }
    }

    private void follow(Visit visit, Set<Position> reached, FieldDef field) {
        List<Position> next = reach.step(visit.type(), reached, field.name());
        ClientPath path = visit.path().field(field.name());
        String coordinate = visit.type() + "." + field.name();
        if (next.isEmpty()) {
            if (reported.add(coordinate)) {
                unsatisfiable(visit, reached, field, path);
            }
        } else if (!resolvers.isLeaf(field.type().base())) {
            Set<String> runtimeTypes = reach.runtimeTypes(next);
            if (runtimeTypes.isEmpty() && next.size() > 1 && reported.add(coordinate)) {
                disjoint(coordinate, next, path);
            }
            boolean isAbstract = !runtimeTypes.contains(field.type().base());
            runtimeTypes.stream().filter(schema.types()::containsKey).forEach(runtime -> pending.add(new Visit(runtime,
                    reach.narrowed(next, runtime), isAbstract ? path.on(runtime) : path)));
        }
    }

    private void unsatisfiable(Visit visit, Set<Position> reached, FieldDef field, ClientPath path) {
        String reasons = new Reasons(resolvers, schema.members()).of(visit.type(), visit.positions(), reached, field.name())
                .stream().map(reason -> "\n- " + reason).collect(Collectors.joining());
        findings.error(ErrorCode.SATISFIABILITY_ERROR, places(visit.type(), field.name()), "Field \"" + visit.type() + "."
                + field.name() + "\" cannot be fetched in this operation:\n" + path + "\nbecause" + reasons);
    }

    private void disjoint(String coordinate, List<Position> next, ClientPath path) {
        String perSubgraph = next.stream().map(position -> "\n- in subgraph \"" + position.member().name() + "\": "
                + Names.quoted(resolvers.runtimeTypes(position))).collect(Collectors.joining());
        findings.error(ErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES, List.of(), "Field \"" + coordinate
                + "\" is resolved by several subgraphs that can never return the same type in this operation:\n" + path
                + "\nThe types are" + perSubgraph);
    }

    private List<SourcePlace> places(String type, String field) {
        return schema.members().stream().flatMap(member -> member.schema().field(type, field).stream()).map(FieldDef::place)
                .toList();
    }
}
