package io.juncture.federation.supergraph;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.Document;
import graphql.language.SDLDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.validation.InvalidSchemaException;
import java.util.List;
import java.util.Set;

/** The schema that clients see, cut out of a supergraph document. */
final class ApiSchema {

    private static final Set<String> EXECUTABLE_LOCATIONS = Set.of("QUERY", "MUTATION", "SUBSCRIPTION", "FIELD",
            "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION");
    private static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", "oneOf", "skip", "include",
            "defer");

    private ApiSchema() {
    }

    static GraphQLSchema of(Document document, SpecNames names) {
        ApiElements elements = new ApiElements(document, names);
        TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case SchemaDefinition schema -> registry.add(schema.transform(s -> s.directives(List.of())));
                case DirectiveDefinition directive when isForClients(directive) -> registry.add(directive);
                case TypeDefinition<?> type -> elements.accessible(type).ifPresent(t -> registry.add((SDLDefinition<?>) t));
                default -> { }
            }
        }
        try {
            return new SchemaGenerator().makeExecutableSchema(registry, UnresolvedWiring.create());
        } catch (SchemaProblem | InvalidSchemaException e) {
            throw new SupergraphException("INVALID_GRAPHQL", "The supergraph's API schema is invalid: " + e.getMessage(), e);
        }
    }

    private static boolean isForClients(DirectiveDefinition directive) {
        return !directive.getName().contains("__") && !BUILT_IN.contains(directive.getName())
                && directive.getDirectiveLocations().stream().map(DirectiveLocation::getName)
                        .allMatch(EXECUTABLE_LOCATIONS::contains);
    }
}
