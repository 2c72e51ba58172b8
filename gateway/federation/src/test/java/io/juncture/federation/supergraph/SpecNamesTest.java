package io.juncture.federation.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLNamedType;
import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Specifications that a supergraph links. */
class SpecNamesTest {

    @Test
    void theirTypesAreNotForClients() {
        String supergraph = composed("@tag", "@tag(name: \"x\")");

        assertThat(supergraph).contains("scalar link__Import", "scalar join__FieldSet");
        assertThat(Supergraph.parse(supergraph).apiSchema().getAllTypesAsList()).extracting(GraphQLNamedType::getName)
                .filteredOn(name -> !name.startsWith("__")).allMatch(name -> !name.contains("__"));
    }

    @Test
    void whatIsNeededAndNotSupportedIsRefused() {
        refused(composed("@tag", "").replaceFirst("@link\\(url: \"https://specs.apollo.dev/join/v0.\\d\"",
                "@link(url: \"https://specs.apollo.dev/connect/v0.2\", for: SECURITY)\n  $0"), "connect/v0.2");
    }

    private static void refused(String supergraph, String specification) {
        assertThat(Supergraph.apiSchema(supergraph).getQueryType().getFieldDefinition("a")).isNotNull();
        assertThatThrownBy(() -> Supergraph.parse(supergraph)).isInstanceOf(SupergraphException.class)
                .hasMessage("The supergraph needs https://specs.apollo.dev/" + specification
                        + " for SECURITY, which this engine does not support");
    }

    private static String composed(String imported, String applied) {
        return ((CompositionResult.Composed) Composition.compose(List.of(new SubgraphSdl("a", "", """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["%s"])
                type Query { a: Int %s }
                """.formatted(imported, applied))))).supergraphSdl();
    }
}
