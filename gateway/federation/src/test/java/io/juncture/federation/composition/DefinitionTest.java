package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Subgraphs may define what federation defines, but only so. */
class DefinitionTest {

    @Test
    void federationDirectivesDefinedOtherwise() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
                        directive @key(names: String!) repeatable on OBJECT
                        type Query { a: Int }
                        """)
                .failsWith(ErrorCode.DIRECTIVE_DEFINITION_INVALID);
    }

    @Test
    void federationTypesDefinedOtherwise() {
        Subgraphs.of()
                .federation1("a", """
                        extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "FieldSet"])
                        type Query { a: Int }
                        type FieldSet { a: Int }
                        """)
                .failsWith(ErrorCode.TYPE_DEFINITION_INVALID);
    }
}
