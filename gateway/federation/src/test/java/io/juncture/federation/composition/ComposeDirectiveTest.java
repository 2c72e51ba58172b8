package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Directives of the subgraphs' own. */
class ComposeDirectiveTest {

    @Test
    void notLinked() {
        Subgraphs.of()
                .federation2("a", """
                        extend schema @composeDirective(name: "@upper")
                        directive @upper on FIELD_DEFINITION
                        type Query { a: Int @upper }
                        """)
                .failsWith(ErrorCode.DIRECTIVE_COMPOSITION_ERROR);
    }

    @Test
    void notDefined() {
        Subgraphs.of()
                .federation2("a", """
                        extend schema @composeDirective(name: "@upper") @link(url: "https://example.com/text/v1.0", import: ["@upper"])
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.DIRECTIVE_COMPOSITION_ERROR);
    }

    @Test
    void ofFederation() {
        Subgraphs.of()
                .federation2("a", """
                        extend schema @composeDirective(name: "@key")
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.DIRECTIVE_COMPOSITION_ERROR);
    }

    @Test
    void underTwoNames() {
        Subgraphs.of()
                .federation2("a", """
                        extend schema @composeDirective(name: "@upper") @link(url: "https://example.com/text/v1.0", import: ["@upper"])
                        directive @upper on FIELD_DEFINITION
                        type Query { a: Int @upper }
                        """)
                .federation2("b", """
                        extend schema @composeDirective(name: "@capital") @link(url: "https://example.com/text/v1.0", import: [{name: "@upper", as: "@capital"}])
                        directive @capital on FIELD_DEFINITION
                        type Query { b: Int @capital }
                        """)
                .failsWith(ErrorCode.DIRECTIVE_COMPOSITION_ERROR);
    }

    @Test
    void isCarriedOver() {
        Subgraphs.of()
                .federation2("a", """
                        extend schema @composeDirective(name: "@upper") @link(url: "https://example.com/text/v1.0", import: ["@upper"])
                        directive @upper on FIELD_DEFINITION
                        type Query { a: Int @upper }
                        """)
                .composesTo("a: Int @upper");
    }

    @Test
    void noDefinitionForTheNewestVersion() {
        Subgraphs.of()
                .federation2("a", """
                        extend schema @composeDirective(name: "@upper") @link(url: "https://example.com/text/v1.0", import: ["@upper"])
                        directive @upper on FIELD_DEFINITION
                        type Query { a: Int @upper }
                        """)
                .federation2("b", """
                        extend schema @composeDirective(name: "@lower") @link(url: "https://example.com/text/v1.1", import: ["@lower"])
                        directive @lower on FIELD_DEFINITION
                        type Query { b: Int @lower }
                        """)
                .failsWith(ErrorCode.DIRECTIVE_COMPOSITION_ERROR);
    }

    @Test
    void onlyWhereItIsComposed() {
        Subgraphs.of()
                .federation2("a", """
                        extend schema @composeDirective(name: "@upper") @link(url: "https://example.com/text/v1.0", import: ["@upper"])
                        directive @upper on FIELD_DEFINITION
                        type Query { a: Int @upper }
                        """)
                .federation2("b", """
                        extend schema @link(url: "https://example.com/text/v1.0", import: ["@upper"])
                        directive @upper on FIELD_DEFINITION
                        type Query { b: Int @upper }
                        """)
                .composesTo("""
                        b: Int @join__field(graph: B)
                        """);
    }
}
