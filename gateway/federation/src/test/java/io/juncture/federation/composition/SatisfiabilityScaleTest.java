package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The check of satisfiability does little for large schemas and gives up on hostile ones, counted in steps. */
class SatisfiabilityScaleTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@requires",
              "@external"])
            """;

    private static List<SubgraphSdl> subgraphs(int count, IntFunction<String> sdl) {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subgraphs.add(new SubgraphSdl("s" + i, "", LINK + sdl.apply(i)));
        }
        return subgraphs;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    @Test
    void entitiesInManySubgraphs() {
        List<SubgraphSdl> subgraphs = subgraphs(40, i -> "type Query { q" + i + ": E0 }\n" + lines(10, e ->
                "type E" + e + " @key(fields: \"id\") { id: ID! f" + i + ": Int next" + i + ": E" + (e + 1) % 10 + " }"));

        assertThat(Composition.compose(subgraphs, Contract.NONE, 100_000)).isInstanceOf(CompositionResult.Composed.class);
    }

    @Test
    void anInterfaceWithManyImplementations() {
        List<SubgraphSdl> subgraphs = subgraphs(10, i -> "interface Node { id: ID! }\ntype Query { q" + i + ": Node }\n"
                + lines(100, e -> "type T" + e + " implements Node @key(fields: \"id\") { id: ID! f" + i + ": Int peer" + i
                + ": Node }"));

        assertThat(Composition.compose(subgraphs, Contract.NONE, 100_000)).isInstanceOf(CompositionResult.Composed.class);
    }

    @Test
    void requirementsThatBranchAtEveryStep() {
        List<SubgraphSdl> subgraphs = subgraphs(2, i -> (i == 0 ? "type Query { e: E }\n" : "")
                + "type E @key(fields: \"id\") { id: ID!\n" + lines(30, k -> k % 2 == i
                ? "a" + k + ": Int" + requires(k) + " b" + k + ": Int" + requires(k)
                : k == 29 ? "" : "a" + k + ": Int @external b" + k + ": Int @external") + "\n}");

        assertThat(Composition.compose(subgraphs, Contract.NONE, 10_000)).isInstanceOf(CompositionResult.Composed.class);
    }

    private static String requires(int k) {
        return k == 0 ? "" : " @requires(fields: \"a" + (k - 1) + " b" + (k - 1) + "\")";
    }

    /** Each field is unknown to one of the subgraphs, so operations can lead to every set of subgraphs. */
    @Test
    void givesUpWithAnError() {
        List<SubgraphSdl> subgraphs = subgraphs(12, i -> "type Query { r: D @shareable }\ntype D @shareable { z: Int "
                + lines(12, k -> k == i ? "" : "f" + k + ": D") + " }");

        assertThat(Composition.compose(subgraphs, Contract.NONE, 1_000)).isInstanceOfSatisfying(CompositionResult.Failed.class, failed ->
                assertThat(failed.errors()).extracting(CompositionError::code)
                        .contains(ErrorCode.MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED));
        assertThat(Composition.compose(subgraphs)).isInstanceOfSatisfying(CompositionResult.Failed.class, failed ->
                assertThat(failed.errors()).extracting(CompositionError::code).containsOnly(ErrorCode.SATISFIABILITY_ERROR));
    }
}
