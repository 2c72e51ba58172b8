package io.juncture.federation.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLNamedType;
import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.SubgraphSdl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Specifications that a supergraph links. */
class SpecNamesTest {

    private static final String SUPERGRAPH = ((CompositionResult.Composed) Composition.compose(List.of(
            new SubgraphSdl("a", "", """
                    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes", "@policy"])
                    type Query { a: Int @requiresScopes(scopes: [["x"]]) @policy(policies: [["y"]]) }
                    """)))).supergraphSdl();

    @Test
    void theirTypesAreNotForClients() {
        assertThat(SUPERGRAPH).contains("scalar requiresScopes__Scope");
        assertThat(Supergraph.parse(SUPERGRAPH).apiSchema().getAllTypesAsList()).extracting(GraphQLNamedType::getName)
                .filteredOn(name -> !name.startsWith("__")).allMatch(name -> !name.contains("__"));
    }

    @Test
    void whatIsNeededAndNotSupportedIsRefused() {
        String needing = SUPERGRAPH.replaceFirst("@link\\(url: \"https://specs.apollo.dev/policy/v0.1\"",
                "@link(url: \"https://specs.apollo.dev/context/v0.1\"");

        assertThatThrownBy(() -> Supergraph.parse(needing)).isInstanceOf(SupergraphException.class)
                .hasMessage("The supergraph needs https://specs.apollo.dev/context/v0.1 for SECURITY, which this engine does not"
                        + " support");
    }
}
