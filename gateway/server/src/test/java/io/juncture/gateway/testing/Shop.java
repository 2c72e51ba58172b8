package io.juncture.gateway.testing;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava._Entity;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data and the resolvers of the shop's two subgraphs. */
public final class Shop {

    private static final List<Map<String, Object>> PRODUCTS = List.of(
            Map.of("id", "1", "name", "Table", "price", 899),
            Map.of("id", "2", "name", "Couch", "price", 1299));

    private static final Map<String, List<Map<String, Object>>> REVIEWS = Map.of(
            "1", List.of(Map.of("stars", 5, "text", "Stands")),
            "2", List.of(Map.of("stars", 4, "text", "Soft"), Map.of("stars", 2, "text", "Too soft")));

    private Shop() {
    }

    /** Owns products. */
    public static GraphQL products() {
        return graphql("products", RuntimeWiring.newRuntimeWiring()
                .type("Query", query -> query
                        .dataFetcher("products", _ -> PRODUCTS)
                        .dataFetcher("product", call -> product(call.getArgument("id")).orElse(null))
                        .dataFetcher("echo", call -> call.getArgument("text") + ":" + call.getArgument("number")))
                .type("Mutation", mutation -> mutation.dataFetcher("rename", call ->
                        Map.of("id", call.getArgument("id"), "name", call.getArgument("name"), "price", 1)))
                .build(), id -> product(id).orElse(null));
    }

    /** Knows what people say of them. */
    public static GraphQL reviews() {
        return graphql("reviews", RuntimeWiring.newRuntimeWiring().build(),
                id -> Map.of("id", id, "reviews", REVIEWS.getOrDefault(id, List.of())));
    }

    /** The SDL a subgraph is composed from. */
    public static String sdl(String name) {
        try (InputStream file = Objects.requireNonNull(
                Shop.class.getResourceAsStream("/shop/" + name + ".graphqls"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface ById {
        @Nullable Object find(String id);
    }

    private static GraphQL graphql(String name, RuntimeWiring wiring, ById byId) {
        DataFetcher<?> entities = call -> call.<List<Map<String, Object>>>getArgument(_Entity.argumentName).stream()
                .map(representation -> byId.find((String) representation.get("id"))).toList();
        return GraphQL.newGraphQL(Federation.transform(sdl(name), wiring)
                .fetchEntities(entities)
                .resolveEntityType(type -> type.getSchema().getObjectType("Product"))
                .build()).build();
    }

    private static Optional<Map<String, Object>> product(String id) {
        return PRODUCTS.stream().filter(product -> product.get("id").equals(id)).findFirst();
    }
}
