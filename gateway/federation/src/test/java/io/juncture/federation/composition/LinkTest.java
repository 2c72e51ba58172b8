package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** How subgraphs link federation. */
class LinkTest {

    @Test
    void unknownVersion() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.99")
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.UNKNOWN_FEDERATION_LINK_VERSION);
    }

    @Test
    void unknownVersionOfLink() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/link/v9.0") @link(url: "https://specs.apollo.dev/federation/v2.3")
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.UNKNOWN_LINK_VERSION);
    }

    @Test
    void importOfWhatIsNotThere() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@interfaceObject"])
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE);
    }

    @Test
    void importOfADirectiveUnderATypesName() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [{name: "@key", as: "key"}])
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE);
    }

    @Test
    void noUrl() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3") @link(url: "nonsense")
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.INVALID_LINK_IDENTIFIER);
    }

    @Test
    void neededButUnknown() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3") @link(url: "https://example.com/guard/v1.0", for: SECURITY)
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.UNSUPPORTED_LINKED_FEATURE);
    }

    @Test
    void directivesMayBeRenamedOrNamespaced() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", as: "fed", import: [{name: "@key", as: "@id"}])
                        type Query { a: Product @fed__shareable }
                        type Product @id(fields: "id") { id: ID! }
                        """)
                .composesTo("@join__type(graph: A, key: \"id\")");
    }

    @Test
    void rootTypesMayBeRenamed() {
        Subgraphs.of()
                .federation2("a", """
                        schema { query: Root }
                        type Root { a: Int }
                        """)
                .federation2("b", """
                        type Query { b: Int }
                        """)
                .composesTo("""
                        type Query
                          @join__type(graph: A)
                          @join__type(graph: B)
                        {
                          a: Int @join__field(graph: A)
                          b: Int @join__field(graph: B)
                        }""");
    }

    @Test
    void connectorsAreRefusedRatherThanDropped() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.10", import: ["@key"])
                          @link(url: "https://specs.apollo.dev/connect/v0.1", import: ["@connect"])
                        type Query { a: Int @connect(http: {GET: "/a"}, selection: "$") }
                        """)
                .failsWith(ErrorCode.UNSUPPORTED_LINKED_FEATURE);
    }

    @Test
    void whateverSubgraphsCallAFederationDirectiveTheSupergraphHasItsProperName() {
        String supergraph = Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", as: "fed",
                          import: [{name: "@tag", as: "@label"}, {name: "@key", as: "@identity"}])
                        type Query { t: T @label(name: "x") }
                        type T @identity(fields: "id") { id: ID! size: Int @fed__inaccessible }
                        """)
                .federation1("b", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [{name: "@tag", as: "@label"}])
                        type Query { q: Int @label(name: "x") }
                        """)
                .supergraph();

        assertThat(supergraph).contains("t: T @join__field(graph: A) @tag(name: \"x\")")
                .contains("q: Int @join__field(graph: B) @tag(name: \"x\")")
                .contains("@join__type(graph: A, key: \"id\")").contains("size: Int @inaccessible").doesNotContain("@label");
    }

    @Test
    void aMergedDirectiveIsImportedUnderOneName() {
        var subgraphs = Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [{name: "@tag", as: "@label"}])
                        type Query { a: Int @label(name: "x") }
                        """)
                .federation2("b", "type Query { b: Int @tag(name: \"x\") }")
                .federation2("c", "type Query { c: Int }");

        assertThat(subgraphs.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.LINK_IMPORT_NAME_MISMATCH);
            assertThat(error.message()).isEqualTo("Directive \"@tag\" is imported under several names: \"@label\" in subgraph"
                    + " \"a\", \"@tag\" in subgraph \"b\".");
        });
    }

    @Test
    void aNameIsADirectiveOfOneSpecification() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@tag"])
                          @link(url: "https://specs.apollo.dev/tag/v0.3")
                        type Query { a: Int @tag(name: "x") }
                        """)
                .failsWith(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE);
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/inaccessible/v0.2")
                        type Query { a: Int b: Int @inaccessible }
                        """)
                .failsWith(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE);
    }
}
