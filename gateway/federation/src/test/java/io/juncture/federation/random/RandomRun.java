package io.juncture.federation.random;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.juncture.federation.testing.Deferring;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks random graphs random operations, and keeps what is wrong. */
final class RandomRun {

    private static final int OPERATIONS = 20;
    /** How many of a hundred operations are asked again with deferred parts. */
    private static final int DEFERRED = 20;

    private final Coverage coverage = new Coverage();
    private final Map<Verdict.Kind, Integer> kinds = new EnumMap<>(Verdict.Kind.class);
    private final List<String> reproductions = new ArrayList<>();
    private final int wanted;
    private int graphs;

    /** @param wanted how many failures are shrunk; others are only counted */
    RandomRun(int wanted) {
        this.wanted = wanted;
    }

    /** One graph and its operations. */
    void graph(long seed) {
        graphs++;
        Generated generated = Generated.from(seed);
        coverage.add(generated.features());
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(
                new SchemaParser().buildRegistry(generated.graph().monolith()), RuntimeWiring.MOCKED_WIRING);
        Rand rand = new Rand(seed * 31 + 7);
        for (int i = 0; i < OPERATIONS; i++) {
            OperationGenerator.Generated operation = OperationGenerator.generate(schema, rand);
            Set<String> labels = Set.copyOf(rand.some(DirectiveGenerator.LABELS, 0, 2));
            Case asked = generated.graph().ask(new Case.Request(
                    Case.parse(operation.text()), operation.variables(), labels, AccessGenerator.caller(rand)));
            Verdict verdict = i == 0 ? verdict(asked) : again(asked);
            count(seed + ", operation " + i, asked, verdict);
            if (verdict.kind() == Verdict.Kind.INVALID) {
                coverage.add(operation.features().contains(Feature.OPERATION_ONE_OF_WRONG)
                        ? Set.of(Feature.OPERATION_ONE_OF_WRONG) : Set.of());
            } else {
                coverage.add(operation.features());
                coverage.add(features(asked, verdict));
            }
            if (verdict.isAboutGraph()) {
                return;
            }
            if (verdict.kind() == Verdict.Kind.SAME && operation.text().startsWith("query") && rand.chance(DEFERRED)) {
                Case deferred = asked.ask(asked.request().with(
                        Case.parse(Deferring.somewhere(operation.text(), seed + i)), operation.variables()));
                count(seed + ", operation " + i + " deferred", deferred, again(deferred));
                coverage.add(Set.of(Feature.OPERATION_DEFERRED));
            }
        }
    }

    private void count(String name, Case asked, Verdict verdict) {
        kinds.merge(verdict.kind(), 1, Integer::sum);
        if (verdict.isWrong()) {
            failed(name, asked, verdict);
        }
    }

    private Trial current;

    private Verdict verdict(Case asked) {
        try {
            current = Trial.of(asked);
        } catch (Trial.NotComposable e) {
            return new Verdict(Verdict.Kind.NOT_COMPOSED, "", String.valueOf(e.getMessage()), List.of());
        }
        String expected = Trial.printed(asked.monolith());
        String actual = Trial.printed(current.clientSchema());
        return expected.equals(actual) ? again(asked) : new Verdict(Verdict.Kind.OTHER_SCHEMA, expected, actual, List.of());
    }

    private Verdict again(Case asked) {
        try {
            Verdict verdict = current.ask(asked.request());
            return verdict.kind() == Verdict.Kind.SAME ? verdict.withWaste(current.lint(asked.request())) : verdict;
        } catch (RuntimeException e) {
            return new Verdict(Verdict.Kind.CRASH, "", e.toString(), List.of());
        }
    }

    private static Set<Feature> features(Case asked, Verdict verdict) {
        Set<Feature> found = EnumSet.noneOf(Feature.class);
        if (verdict.calls().size() > 1) {
            found.add(Feature.OPERATION_OF_SEVERAL_CALLS);
        }
        if (verdict.calls().size() > 4) {
            found.add(Feature.OPERATION_OF_MANY_CALLS);
        }
        if (!asked.request().labels().isEmpty()) {
            found.add(Feature.OPERATION_LABEL);
        }
        if (verdict.expected().contains(Comparison.DENIED)) {
            found.add(Feature.OPERATION_DENIED);
        }
        return found;
    }

    private void failed(String name, Case asked, Verdict verdict) {
        if (reproductions.size() >= wanted) {
            return;
        }
        Trial before = current;
        Case smallest = Shrinker.shrink(asked, candidate ->
                verdict.failsLike(verdict(candidate)) && (verdict.isAboutGraph() || DataCheck.fits(candidate)));
        Verdict last = verdict(smallest);
        current = before;
        reproductions.add("# seed " + name + ": " + verdict.kind() + "\n# actual: " + last.actual().replace("\n", "\n#   ")
                + "\n# calls: " + String.join("\n#        ", last.calls()) + "\n"
                + ScenarioPrinter.print("Seed " + name, smallest, last.expected()));
    }

    List<String> reproductions() {
        return reproductions;
    }

    Coverage coverage() {
        return coverage;
    }

    int graphs() {
        return graphs;
    }

    int operations() {
        return kinds.entrySet().stream().filter(e -> e.getKey() != Verdict.Kind.INVALID).mapToInt(Map.Entry::getValue).sum();
    }

    @Override
    public String toString() {
        return graphs + " graphs, " + operations() + " operations: " + kinds;
    }
}
