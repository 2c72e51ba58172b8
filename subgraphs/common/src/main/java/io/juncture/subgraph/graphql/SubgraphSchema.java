package io.juncture.subgraph.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.graphql.data.federation.FederationSchemaFactory;

/** A subgraph's schema with federation's {@code _entities} and with {@code _service} answering the SDL file as it is. */
final class SubgraphSchema {

  private final String sdl;

  private SubgraphSchema(String sdl) {
    this.sdl = sdl;
  }

  /** Reads {@code schema/subgraphs/<name>.graphqls} from the class path. */
  static SubgraphSchema of(String subgraph) {
    Resource file = resource(subgraph);
    try {
      return new SubgraphSchema(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException("The subgraph '" + subgraph + "' has no schema on the class path", missing);
    }
  }

  static Resource resource(String subgraph) {
    return new ClassPathResource("schema/subgraphs/" + subgraph + ".graphqls");
  }

  GraphQLSchema create(FederationSchemaFactory federation, TypeDefinitionRegistry types, RuntimeWiring wiring) {
    GraphQLSchema schema = federation.createGraphQLSchema(types, wiring);
    DataFetcher<String> service = _ -> sdl;
    return schema.transformWithoutTypes(builder -> builder.codeRegistry(schema.getCodeRegistry().transform(
        registry -> registry.dataFetcher(FieldCoordinates.coordinates("_Service", "sdl"), service))));
  }
}
