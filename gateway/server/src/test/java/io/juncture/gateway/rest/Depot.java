package io.juncture.gateway.rest;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.juncture.gateway.rest.definition.FamilySource;
import io.juncture.gateway.rest.definition.SourceFile;
import io.juncture.gateway.rest.response.Rendering;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compiles facades over the depot's schema. */
public final class Depot {

    public static final JsonMapper JSON = JsonMapper.shared();
    public static final String DIALECT = resource("dialect.yaml");
    public static final GraphQLSchema SCHEMA = schema();

    private Depot() {
    }

    /** An endpoint {@code GET /api/depot/things} around a selection. */
    public static Endpoint query(String selection) {
        return endpoint("query Things @rest(method: GET, path: \"/api/depot/things\", summary: \"Things\") {"
                + selection + "}");
    }

    public static Endpoint endpoint(String operation) {
        return compile(DIALECT, operation).getFirst().endpoints().getFirst();
    }

    /** One family of these operations, in files {@code op0.graphql} and so on. */
    public static List<Family> compile(String dialect, String... operations) {
        List<SourceFile> files = IntStream.range(0, operations.length)
                .mapToObj(i -> new SourceFile("depot/op" + i + ".graphql", operations[i])).toList();
        return FacadeCompiler.compile(
                new ArrayList<>(List.of(new FamilySource("depot", new SourceFile("depot/dialect.yaml", dialect), files))), SCHEMA);
    }

    /** What an endpoint makes of the {@code data} of a response. */
    public static JsonNode shaped(Endpoint endpoint, String data) {
        return shaped(endpoint, data, Map.of());
    }

    public static JsonNode shaped(Endpoint endpoint, String data, Map<String, JsonNode> variables) {
        JsonNode shaped = endpoint.shape().render(JSON.readTree(data), new Rendering(
                name -> variables.getOrDefault(name, JsonNodeFactory.instance.nullNode())));
        return JSON.readTree(shaped.toString());
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    public static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Depot.class.getResourceAsStream("/rest/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GraphQLSchema schema() {
        TypeDefinitionRegistry registry = new SchemaParser().parse(resource("depot.graphqls"));
        new ArrayList<>(registry.getSchemaExtensionDefinitions()).forEach(registry::remove);
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
    }
}
