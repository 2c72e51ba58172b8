package io.juncture.federation.testing;

import graphql.language.InterfaceTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import java.util.Map;

/** Wires a data subgraph's schema to its generic resolvers. */
final class Wiring {

    private static final TypeResolver BY_TYPENAME = environment -> {
        Map<?, ?> object = environment.getObject();
        return (GraphQLObjectType) environment.getSchema().getType(String.valueOf(object.get("__typename")));
    };

    private Wiring() {
    }

    static RuntimeWiring of(FederationSdl schema, FieldResolver fields, EntityResolver entities) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        wiring.codeRegistry(graphql.schema.GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(_ -> fields));
        schema.executable().types().values().forEach(type -> {
            if (type instanceof InterfaceTypeDefinition || type instanceof UnionTypeDefinition) {
                wiring.type(type.getName(), t -> t.typeResolver(BY_TYPENAME));
            }
        });
        schema.executable().scalars().keySet().stream().filter(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
                .forEach(name -> wiring.scalar(AnyScalar.named(name)));
        wiring.type("Query", t -> t.dataFetcher("_entities", entities));
        return wiring.build();
    }
}
