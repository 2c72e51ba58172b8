package io.juncture.federation;

import io.juncture.federation.testing.TestGraph;
import io.juncture.federation.testing.TestSubgraph;
import java.util.List;
import java.util.Map;

/** Accounts, products, reviews and inventory, as most scenarios need them. */
final class Shop {

    private static final Map<String, Map<String, Object>> USERS = Map.of(
            "u1", Map.of("id", "u1", "name", "Ada"),
            "u2", Map.of("id", "u2", "name", "Bob"));
    private static final Map<String, Map<String, Object>> PRODUCTS = Map.of(
            "p1", Map.of("upc", "p1", "name", "Table", "price", 900, "weight", 100),
            "p2", Map.of("upc", "p2", "name", "Couch", "price", 1300, "weight", 1000));
    private static final List<Map<String, Object>> REVIEWS = List.of(
            review("r1", "Love it", "u1", "p1"), review("r2", "Too big", "u1", "p2"),
            review("r3", "Wobbles", "u2", "p1"));

    private Shop() {
    }

    private static Map<String, Object> review(String id, String body, String author, String product) {
        return Map.of("id", id, "body", body, "author", Map.of("id", author), "product", Map.of("upc", product));
    }

    private static List<Map<String, Object>> reviews(String field, String key, Object value) {
        return REVIEWS.stream().filter(review -> ((Map<?, ?>) review.get(field)).get(key).equals(value)).toList();
    }

    static TestSubgraph accounts() {
        return TestSubgraph.of("accounts", """
                type Query { me: User  users: [User!]!  user(id: ID!): User }
                type Mutation { rename(id: ID!, name: String!): User }
                type User @key(fields: "id") { id: ID!  name: String }
                """)
                .field("Query.me", _ -> USERS.get("u1"))
                .field("Query.users", _ -> List.of(USERS.get("u1"), USERS.get("u2")))
                .field("Query.user", e -> USERS.get(e.<String>getArgument("id")))
                .field("Mutation.rename", e -> Map.of("id", e.getArgument("id"), "name", e.getArgument("name")))
                .entity("User", r -> USERS.get(String.valueOf(r.get("id"))));
    }

    static TestSubgraph products() {
        return TestSubgraph.of("products", """
                type Query { topProducts(first: Int = 5): [Product!]! }
                type Product @key(fields: "upc") { upc: ID!  name: String  price: Int  weight: Int }
                """)
                .field("Query.topProducts", e -> List.of(PRODUCTS.get("p1"), PRODUCTS.get("p2"))
                        .subList(0, Math.min(2, e.<Integer>getArgument("first"))))
                .entity("Product", r -> PRODUCTS.get(String.valueOf(r.get("upc"))));
    }

    static TestSubgraph reviews() {
        return TestSubgraph.of("reviews", """
                type Query { latest: [Review!]! }
                type Mutation { review(product: ID!, body: String!): Review }
                type Review @key(fields: "id") { id: ID!  body: String  author: User  product: Product! }
                type User @key(fields: "id") { id: ID!  reviews: [Review!]! }
                type Product @key(fields: "upc") { upc: ID!  reviews: [Review!]! }
                """)
                .field("Query.latest", _ -> REVIEWS)
                .field("Mutation.review", e -> review("r9", e.getArgument("body"), "u2", e.getArgument("product")))
                .field("User.reviews", e -> reviews("author", "id", e.<Map<?, ?>>getSource().get("id")))
                .field("Product.reviews", e -> reviews("product", "upc", e.<Map<?, ?>>getSource().get("upc")));
    }

    static TestSubgraph inventory() {
        return TestSubgraph.of("inventory", """
                type Query { warehouse: String }
                type Product @key(fields: "upc") {
                  upc: ID!
                  price: Int @external
                  weight: Int @external
                  inStock: Boolean
                  shipping: Int @requires(fields: "price weight")
                }
                """)
                .field("Query.warehouse", _ -> "north")
                .field("Product.inStock", e -> "p1".equals(e.<Map<?, ?>>getSource().get("upc")))
                .field("Product.shipping", e -> {
                    Map<?, ?> product = e.getSource();
                    return (Integer) product.get("price") > 1000 ? 0 : (Integer) product.get("weight") / 2;
                });
    }

    static TestGraph graph() {
        return TestGraph.of(accounts(), products(), reviews(), inventory());
    }
}
