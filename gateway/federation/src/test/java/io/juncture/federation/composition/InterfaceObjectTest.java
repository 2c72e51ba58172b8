package io.juncture.federation.composition;

import io.juncture.federation.composition.finding.ErrorCode;
import org.junit.jupiter.api.Test;

/** Interfaces that a subgraph knows as objects. */
class InterfaceObjectTest {

    @Test
    void needsAKey() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing @key(fields: "id") { id: ID! }
                        type Product implements Thing @key(fields: "id") { id: ID! }
                        """)
                .federation2("b", """
                        type Thing @interfaceObject { name: String }
                        """)
                .failsWith(ErrorCode.INTERFACE_OBJECT_USAGE_ERROR);
    }

    @Test
    void excludesTheImplementations() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing @key(fields: "id") { id: ID! }
                        type Product implements Thing @key(fields: "id") { id: ID! }
                        """)
                .federation2("b", """
                        type Thing @interfaceObject @key(fields: "id") { id: ID! name: String }
                        type Product @key(fields: "id") { id: ID! price: Int }
                        """)
                .failsWith(ErrorCode.INTERFACE_OBJECT_USAGE_ERROR);
    }

    @Test
    void needsTheInterfaceSomewhere() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        type Thing @interfaceObject @key(fields: "id") { id: ID! name: String }
                        """)
                .failsWith(ErrorCode.INTERFACE_OBJECT_USAGE_ERROR);
    }

    @Test
    void givesItsFieldsToTheImplementations() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing @key(fields: "id") { id: ID! }
                        type Product implements Thing @key(fields: "id") { id: ID! }
                        """)
                .federation2("b", """
                        type Thing @interfaceObject @key(fields: "id") { id: ID! name: String }
                        """)
                .composesTo("""
                        type Product implements Thing
                          @join__implements(graph: A, interface: "Thing")
                          @join__type(graph: A, key: "id")
                        {
                          id: ID!
                          name: String @join__field
                        }""");
    }

    @Test
    void sharesItsFieldsKnowingly() {
        Subgraphs.of()
                .federation2("a", """
                        type Query { a: Thing }
                        interface Thing @key(fields: "id") { id: ID! }
                        type Product implements Thing @key(fields: "id") { id: ID! name: String }
                        """)
                .federation2("b", """
                        type Thing @interfaceObject @key(fields: "id") { id: ID! name: String }
                        """)
                .failsWith(ErrorCode.INVALID_FIELD_SHARING);
    }
}
