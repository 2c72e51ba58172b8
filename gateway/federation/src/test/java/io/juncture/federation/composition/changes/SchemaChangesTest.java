package io.juncture.federation.composition.changes;

import static io.juncture.federation.composition.changes.ChangeKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes for clients, and how bad it is. */
class SchemaChangesTest {

    private static List<Change> changes(String before, String after) throws PublishedSchema.Unreadable {
        return SchemaChanges.between(PublishedSchema.read(before), PublishedSchema.read(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: Int                    | b: Int a: Int | FIELD_ADDED
            a: Int b: Int             | a: Int              | FIELD_REMOVED
            a: Int                    | a: String           | FIELD_CHANGED_TYPE
            a: Int!                   | a: Int              | FIELD_CHANGED_TYPE
            a: [Int]                  | a: [Int!]!          | FIELD_NARROWED_TYPE
            a: Int                    | a(x: Int): Int      | OPTIONAL_ARGUMENT_ADDED
            a: Int                    | a(x: Int! = 1): Int | OPTIONAL_ARGUMENT_ADDED
            a: Int                    | a(x: Int!): Int     | REQUIRED_ARGUMENT_ADDED
            a(x: Int): Int            | a: Int              | ARGUMENT_REMOVED
            a(x: Int): Int            | a(x: Int!): Int     | ARGUMENT_CHANGED_TYPE
            a(x: [Int!]!): Int        | a(x: [Int]): Int    | ARGUMENT_WIDENED_TYPE
            a(x: Int = 1): Int        | a(x: Int = 2): Int  | DEFAULT_VALUE_CHANGED
            a(x: Int! = 1): Int       | a(x: Int!): Int     | ARGUMENT_CHANGED_TYPE
            a: Int                    | a: Int @deprecated  | DEPRECATION_CHANGED
            a: Int                    | "New." a: Int       | DESCRIPTION_CHANGED
            """)
    void ofFields(String before, String after, ChangeKind kind) throws PublishedSchema.Unreadable {
        assertThat(changes("type Query { " + before + " }", "type Query { " + after + " }")).extracting(Change::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type X { x: Int }                           | scalar Z                                    | TYPE_REMOVED, TYPE_ADDED
            type X { x: Int }                           | interface X { x: Int }                      | TYPE_CHANGED_KIND
            enum X { A }                                | enum X { A B }                              | ENUM_VALUE_ADDED
            enum X { A B }                              | enum X { A }                                | ENUM_VALUE_REMOVED
            enum X { A }                                | enum X { A @deprecated }                    | DEPRECATION_CHANGED
            input X { a: Int }                          | input X { a: Int b: Int }                   | OPTIONAL_INPUT_FIELD_ADDED
            input X { a: Int }                          | input X { a: Int b: Int! }                  | REQUIRED_INPUT_FIELD_ADDED
            input X { a: Int b: Int }                   | input X { a: Int }                          | INPUT_FIELD_REMOVED
            input X { a: Int }                          | input X { a: String }                       | INPUT_FIELD_CHANGED_TYPE
            input X { a: Int! }                         | input X { a: Int }                          | INPUT_FIELD_WIDENED_TYPE
            input X { a: Int }                          | input X @oneOf { a: Int }                   | INPUT_TYPE_NOW_ONE_OF
            input X @oneOf { a: Int }                   | input X { a: Int }                          | INPUT_TYPE_NO_LONGER_ONE_OF
            """)
    void ofTypes(String before, String after, String kinds) throws PublishedSchema.Unreadable {
        String rest = " type Query { q: Int } type Y { y: Int }";
        assertThat(changes(before + rest, after + rest).stream().map(change -> change.kind().name()))
                .containsExactly(kinds.split(", "));
    }

    @Test
    void ofUnionsAndInterfaces() throws PublishedSchema.Unreadable {
        String types = " type Query { q: Int } interface I { y: Int } ";
        assertThat(changes(types + "union U = Y type Y { y: Int } type Z { y: Int }",
                types + "union U = Z type Y implements I { y: Int } type Z { y: Int }")).extracting(Change::kind)
                .containsExactly(UNION_MEMBER_REMOVED, UNION_MEMBER_ADDED, INTERFACE_ADDED);
        assertThat(changes(types + "type Y implements I { y: Int }", types + "type Y { y: Int }")).extracting(Change::kind)
                .containsExactly(INTERFACE_REMOVED);
    }

    @Test
    void ofDirectives() throws PublishedSchema.Unreadable {
        String query = " type Query { q: Int }";
        assertThat(changes("directive @live repeatable on QUERY | FIELD" + query, "directive @live(x: Int!) on FIELD" + query))
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(DIRECTIVE_LOCATION_REMOVED, DIRECTIVE_NO_LONGER_REPEATABLE, REQUIRED_ARGUMENT_ADDED);
        assertThat(changes("directive @live on FIELD" + query, query)).extracting(Change::kind).containsExactly(DIRECTIVE_REMOVED);
        assertThat(changes(query, "directive @live on FIELD" + query)).extracting(Change::kind).containsExactly(DIRECTIVE_ADDED);
        assertThat(changes("directive @live on FIELD" + query, "directive @live repeatable on FIELD | QUERY" + query))
                .extracting(Change::kind).containsExactlyInAnyOrder(DIRECTIVE_LOCATION_ADDED, DIRECTIVE_NOW_REPEATABLE);
    }

    @Test
    void theWorstComesFirstAndSaysWhatItIs() throws PublishedSchema.Unreadable {
        assertThat(changes("type Query { a: Int b: Int }", "type Query { a: String c: Int }")).containsExactly(
                new Change(FIELD_CHANGED_TYPE, "Query.a", "Field \"Query.a\" was of type \"Int\" and is \"String\"."),
                new Change(FIELD_REMOVED, "Query.b", "Field \"Query.b\" was removed."),
                new Change(FIELD_ADDED, "Query.c", "Field \"Query.c\" was added."));
    }

    @Test
    void refusesWhatIsNoSchema() {
        assertThatThrownBy(() -> PublishedSchema.read("type Query {")).isInstanceOf(PublishedSchema.Unreadable.class);
        assertThatThrownBy(() -> PublishedSchema.read(" ")).isInstanceOf(PublishedSchema.Unreadable.class);
    }
}
