package io.juncture.bench.gateway;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava._Entity;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The four schemas over the benchmark's data: every review is by the first user, and every user has the first two. */
final class Shop {

    private static final int REVIEWS_OF_A_USER = 2;

    private final Map<String, List<Map<String, Object>>> data;

    private Shop(Map<String, List<Map<String, Object>>> data) {
        this.data = data;
    }

    @SuppressWarnings("unchecked") // the file is ours
    static Map<String, GraphQL> subgraphs() {
        var shop = new Shop(Resources.JSON.readValue(Resources.bytes("data.json"), Map.class));
        return Map.of(
                "accounts", shop.accounts(),
                "inventory", shop.inventory(),
                "products", shop.products(),
                "reviews", shop.reviews());
    }

    private GraphQL accounts() {
        return subgraph("accounts", wiring -> wiring.type("Query", query -> query
                        .dataFetcher("me", _ -> user("1"))
                        .dataFetcher("user", env -> user(env.getArgument("id")))
                        .dataFetcher("users", _ -> data.get("users"))),
                Map.of("User", representation -> user(representation.get("id"))));
    }

    private GraphQL inventory() {
        return subgraph("inventory", UnaryOperator.identity(),
                Map.of("Product", representation -> find("inventory", "upc", representation.get("upc"))));
    }

    private GraphQL products() {
        return subgraph("products", wiring -> wiring.type("Query", query -> query.dataFetcher("topProducts", env ->
                        data.get("products").stream().limit(env.<Integer>getArgument("first")).toList())),
                Map.of("Product", representation -> find("products", "upc", representation.get("upc"))));
    }

    private GraphQL reviews() {
        return subgraph("reviews", wiring -> wiring
                        .type("Review", review -> review
                                .dataFetcher("author", _ -> user("1"))
                                .dataFetcher("product", env -> Map.of("upc", env.<Map<String, Object>>getSource().get("upc"))))
                        .type("User", user -> reviews(user, _ ->
                                data.get("reviews").subList(0, REVIEWS_OF_A_USER)))
                        .type("Product", product -> reviews(product, env -> data.get("reviews").stream()
                                .filter(review -> review.get("upc").equals(env.<Map<String, Object>>getSource().get("upc")))
                                .toList())),
                Map.of("User", Optional::of,
                        "Product", Optional::of,
                        "Review", representation -> find("reviews", "id", representation.get("id"))));
    }

    private static TypeRuntimeWiring.Builder reviews(TypeRuntimeWiring.Builder type, DataFetcher<?> fetcher) {
        return type.dataFetcher("reviews", fetcher);
    }

    private Optional<Map<String, Object>> user(Object id) {
        return find("users", "id", id);
    }

    private Optional<Map<String, Object>> find(String table, String key, Object value) {
        return data.get(table).stream().filter(row -> row.get(key).equals(value)).findFirst();
    }

    /** @param entities by type, how an entity is found that a representation stands for */
    private static GraphQL subgraph(String name, UnaryOperator<RuntimeWiring.Builder> wiring,
            Map<String, Function<Map<String, Object>, Optional<Map<String, Object>>>> entities) {
        var schema = Federation.transform(Resources.text("subgraphs/" + name + ".graphql"),
                        wiring.apply(RuntimeWiring.newRuntimeWiring()).build())
                .fetchEntities(env -> env.<List<Map<String, Object>>>getArgument(_Entity.argumentName).stream()
                        .map(representation -> {
                            var type = (String) representation.get("__typename");
                            return entities.get(type).apply(representation).map(found -> typed(found, type));
                        }).toList())
                .resolveEntityType(env -> env.getSchema()
                        .getObjectType((String) env.<Map<String, Object>>getObject().get("__typename")))
                .build();
        return GraphQL.newGraphQL(schema).build();
    }

    private static Map<String, Object> typed(Map<String, Object> entity, String type) {
        var typed = new HashMap<>(entity);
        typed.put("__typename", type);
        return typed;
    }
}
