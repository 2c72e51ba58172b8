package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.CompositionHint;
import io.juncture.federation.composition.finding.HintCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What composes, but perhaps not as meant. */
class HintTest {

    private static void hints(String first, String second, HintCode... expected) {
        var subgraphs = Subgraphs.of().federation2("a", "type Query { q: Int @shareable }\n" + first)
                .federation2("b", "type Query { q: Int @shareable }\n" + second);
        assertThat(hints(subgraphs)).extracting(CompositionHint::code).containsExactlyInAnyOrder(expected);
    }

    private static List<CompositionHint> hints(Subgraphs subgraphs) {
        return switch (subgraphs.compose()) {
            case CompositionResult.Composed(_, var hints) -> hints;
            case CompositionResult.Failed(var errors) -> throw new AssertionError("No supergraph: " + errors);
        };
    }

    @Test
    void typesOfArgumentsAndInputFields() {
        hints("type T { f(x: Int): Int @shareable }", "type T { f(x: Int!): Int @shareable }",
                HintCode.INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE);
        hints("input I { x: Int }", "input I { x: Int! }", HintCode.INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE);
    }

    @Test
    void defaultValuesThatSomeLack() {
        hints("type T { f(x: Int = 1): Int @shareable }", "type T { f(x: Int): Int @shareable }",
                HintCode.INCONSISTENT_DEFAULT_VALUE_PRESENCE);
    }

    @Test
    void inputFieldsThatSomeLack() {
        hints("input I { x: Int y: Int }", "input I { x: Int }", HintCode.INCONSISTENT_INPUT_OBJECT_FIELD);
    }

    @Test
    void enumValuesThatSomeLack() {
        hints("type T @shareable { e: E } enum E { A B }", "type T @shareable { e: E } enum E { A }",
                HintCode.INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM);
        hints("extend type Query { f(e: E): Int @shareable } enum E { A B }",
                "extend type Query { f(e: E): Int @shareable } enum E { A }", HintCode.INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM);
        hints("enum E { A }", "", HintCode.UNUSED_ENUM_TYPE);
    }

    @Test
    void fieldsOfValueTypesThatSomeLack() {
        hints("type T @shareable { x: Int y: Int }", "type T @shareable { x: Int }",
                HintCode.INCONSISTENT_OBJECT_VALUE_TYPE_FIELD);
        hints("interface I { x: Int y: Int }", "interface I { x: Int }", HintCode.INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD);
    }

    @Test
    void keysThatSomeLack() {
        hints("type T @key(fields: \"id\") { id: ID! @shareable }", "type T { id: ID! @shareable }",
                HintCode.INCONSISTENT_ENTITY);
    }

    @Test
    void unionMembersThatSomeLackAndFieldsWhoseTypesThenDiffer() {
        hints("union U = A | B type A @shareable { x: Int } type B { x: Int }", "union U = A type A @shareable { x: Int }",
                HintCode.INCONSISTENT_UNION_MEMBER);
        hints("extend type Query { u: U @shareable } union U = A | B type A @shareable { x: Int } type B { x: Int }",
                "extend type Query { u: U @shareable } union U = A type A @shareable { x: Int }",
                HintCode.INCONSISTENT_UNION_MEMBER, HintCode.INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN);
    }

    @Test
    void descriptionsThatDiffer() {
        hints("\"One.\" type T @shareable { \"One.\" x: Int }", "\"Two.\" type T @shareable { \"One.\" x: Int }",
                HintCode.INCONSISTENT_DESCRIPTION);
        hints("enum E { \"One.\" A } type T @shareable { e: E }", "enum E { \"Two.\" A } type T @shareable { e: E }",
                HintCode.INCONSISTENT_DESCRIPTION);
    }

    @Test
    void executableDirectivesThatDiffer() {
        hints("directive @d on FIELD", "", HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE);
        hints("directive @d on FIELD", "directive @d on QUERY", HintCode.NO_EXECUTABLE_DIRECTIVE_INTERSECTION);
        hints("directive @d on FIELD", "directive @d on FIELD | QUERY", HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS);
        hints("directive @d repeatable on FIELD", "directive @d on FIELD",
                HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE);
        hints("directive @d(x: Int) on FIELD", "directive @d on FIELD", HintCode.INCONSISTENT_ARGUMENT_PRESENCE);
    }

    @Test
    void directivesThatWereCombinedOrChosen() {
        hints("type T @shareable { x: Int @cost(weight: 1) }", "type T @shareable { x: Int @cost(weight: 2) }",
                HintCode.MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS);
        hints("type T @shareable { x: Int @deprecated(reason: \"One.\") }",
                "type T @shareable { x: Int @deprecated(reason: \"Two.\") }",
                HintCode.INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS);
    }

    @Test
    void federationDirectivesThatAreComposedAnyway() {
        hints("extend schema @composeDirective(name: \"@tag\")", "", HintCode.DIRECTIVE_COMPOSITION_INFO);
    }

    @Test
    void overridesThatHaveDoneTheirWork() {
        String entity = "type T @key(fields: \"id\") { id: ID! ";
        hints(entity + "f: Int }", entity + "f: Int @override(from: \"a\") }", HintCode.OVERRIDDEN_FIELD_CAN_BE_REMOVED);
        hints(entity + "}", entity + "f: Int @override(from: \"a\") }", HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED);
        hints(entity + "f: Int @external g: Int @requires(fields: \"f\") }", entity + "f: Int @override(from: \"a\") }",
                HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED);
        hints(entity + "}", entity + "f: Int @override(from: \"nobody\") }", HintCode.FROM_SUBGRAPH_DOES_NOT_EXIST);
        hints(entity + "f: Int }", entity + "f: Int @override(from: \"a\", label: \"percent(10)\") }",
                HintCode.OVERRIDE_MIGRATION_IN_PROGRESS);
    }
}
