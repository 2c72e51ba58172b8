package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.CompositionError;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Subgraphs of one test, and what is expected of composing them. */
record Subgraphs(List<SubgraphSdl> subgraphs) {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@requires", "@provides",
              "@external", "@shareable", "@override", "@inaccessible", "@tag", "@extends", "@interfaceObject",
              "@composeDirective", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize", "@cacheTag",
              "@context", "@fromContext"])
            """;
    private static final String LINK_20 = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"])
            """;

    /** Errors of the whole, which stand on no line. */
    private static final Set<ErrorCode> WITHOUT_PLACE = Set.of(ErrorCode.NO_QUERIES, ErrorCode.INVALID_SUBGRAPH_NAME);

    static Subgraphs of() {
        return new Subgraphs(List.of());
    }

    /** A subgraph that links Federation 2.12 with everything in it. */
    Subgraphs federation2(String name, String sdl) {
        return with(name, LINK + sdl);
    }

    Subgraphs federation20(String name, String sdl) {
        return with(name, LINK_20 + sdl);
    }

    /** A subgraph without any link but those it writes itself. */
    Subgraphs federation1(String name, String sdl) {
        return with(name, sdl);
    }

    private Subgraphs with(String name, String sdl) {
        List<SubgraphSdl> more = new ArrayList<>(subgraphs);
        more.add(new SubgraphSdl(name, "http://" + name + "/graphql", sdl, name + ".graphqls"));
        return new Subgraphs(more);
    }

    CompositionResult compose() {
        return Composition.compose(subgraphs);
    }

    List<CompositionError> errors() {
        return switch (compose()) {
            case CompositionResult.Composed _ -> List.of();
            case CompositionResult.Failed(var errors) -> {
                errors.forEach(Subgraphs::saysWhere);
                yield errors;
            }
        };
    }

    private static void saysWhere(CompositionError error) {
        if (WITHOUT_PLACE.contains(error.code())) {
            return;
        }
        assertThat(error.places()).as("places of " + error).isNotEmpty().allSatisfy(place -> {
            assertThat(place.subgraph()).isNotEmpty();
            assertThat(place.file()).isEqualTo(place.subgraph() + ".graphqls");
            assertThat(place.line()).isPositive();
            assertThat(place.column()).isPositive();
        });
    }

    String supergraph() {
        return switch (compose()) {
            case CompositionResult.Composed(var sdl, _) -> sdl;
            case CompositionResult.Failed(var errors) -> throw new AssertionError("No supergraph: " + errors);
        };
    }

    /** The errors have these codes, each at least once, and no others. */
    void failsWith(ErrorCode... codes) {
        assertThat(errors()).extracting(CompositionError::code).containsOnly(codes);
    }

    void composesTo(String excerpt) {
        assertThat(supergraph()).contains(excerpt);
    }
}
