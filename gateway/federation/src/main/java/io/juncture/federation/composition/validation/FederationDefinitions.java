package io.juncture.federation.composition.validation;

import graphql.language.DirectiveDefinition;
import graphql.parser.Parser;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.subgraph.DirectiveReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The directives of federation as their specifications define them. */
final class FederationDefinitions {

    private static final String SDL = """
            directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @requires(fields: FieldSet!) on FIELD_DEFINITION
            directive @provides(fields: FieldSet!) on FIELD_DEFINITION
            directive @external(reason: String) on OBJECT | FIELD_DEFINITION
            directive @extends on OBJECT | INTERFACE
            directive @shareable repeatable on OBJECT | FIELD_DEFINITION
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION |
              SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM |
              ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            directive @composeDirective(name: String!) repeatable on SCHEMA
            directive @interfaceObject on OBJECT
            directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @requiresScopes(scopes: [[Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @policy(policies: [[Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            directive @context(name: String!) repeatable on OBJECT | INTERFACE | UNION
            directive @fromContext(field: ContextFieldValue) on ARGUMENT_DEFINITION
            directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT |
              SCALAR
            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!],
              requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
            directive @cacheTag(format: String!) repeatable on OBJECT | FIELD_DEFINITION
            """;
    private static final Map<FederationDirective, DirectiveDef> DEFINITIONS = read();

    private FederationDefinitions() {
    }

    static DirectiveDef of(FederationDirective directive) {
        return Objects.requireNonNull(DEFINITIONS.get(directive));
    }

    private static Map<FederationDirective, DirectiveDef> read() {
        Map<FederationDirective, DirectiveDef> definitions = new EnumMap<>(FederationDirective.class);
        Parser.parse(SDL).getDefinitionsOfType(DirectiveDefinition.class).forEach(definition ->
                definitions.put(FederationDirective.named(definition.getName()).orElseThrow(), DirectiveReader.read(definition)));
        return definitions;
    }
}
