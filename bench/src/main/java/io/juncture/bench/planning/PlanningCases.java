package io.juncture.bench.planning;

import static io.juncture.bench.planning.PlanningCase.each;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Supergraphs and operations that grow with one number. */
final class PlanningCases {

    private static final int IMPLEMENTING_SUBGRAPHS = 20;
    private static final int PROVIDERS = 10;

    private PlanningCases() {
    }

    /** One entity with fields in each of n subgraphs, and a walk through the entities of all of them. */
    static PlanningCase subgraphs(int n) {
        Map<String, String> subgraphs = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            subgraphs.put("s" + i, (i == 0 ? "type Query { product: Product  step: Step0 }" : "") + """
                     type Product @key(fields: "id") { id: ID!  name%1$d: String  price%1$d: Int }
                     type Step%1$d @key(fields: "id") { id: ID!  next: Step%2$d  own%1$d: Int }
                     type Step%2$d @key(fields: "id", resolvable: false) { id: ID! }
                    """.formatted(i, (i + 1) % n));
        }
        StringBuilder walk = new StringBuilder();
        int steps = Math.min(n, 40);
        for (int i = 0; i < steps; i++) {
            walk.append("{ own").append(i).append(" next ");
        }
        walk.append("{ id }").append(" }".repeat(steps));
        return PlanningCase.of("subgraphs", n, subgraphs, "{ product { "
                + each(n, i -> "name" + i + " price" + i) + " } step " + walk + " }");
    }

    /** An interface with n implementations that all of 20 subgraphs have, each with a field of its own. */
    static PlanningCase implementationsEverywhere(int n) {
        Map<String, String> subgraphs = new LinkedHashMap<>();
        for (int s = 0; s < IMPLEMENTING_SUBGRAPHS; s++) {
            int own = s;
            subgraphs.put("s" + s, (s == 0 ? "type Query { items: [Item] } " : "")
                    + "interface Item { id: ID! f" + s + ": String } "
                    + each(n, i -> "type T" + i + " implements Item @key(fields: \"id\") { id: ID! f" + own + ": String g"
                            + own + "_" + i + ": Int }"));
        }
        return PlanningCase.of("implementations everywhere", n, subgraphs, "{ items { id __typename "
                + each(n, i -> "... on T" + i + " { " + each(IMPLEMENTING_SUBGRAPHS, s -> "f" + s) + " g"
                        + i % IMPLEMENTING_SUBGRAPHS + "_" + i + " }") + " } }");
    }

    /** An interface with n implementations, each at home in one of 20 subgraphs and known to the first. */
    static PlanningCase implementationsSpread(int n) {
        Map<String, String> subgraphs = new LinkedHashMap<>();
        for (int s = 0; s < IMPLEMENTING_SUBGRAPHS; s++) {
            int here = s;
            subgraphs.put("s" + s, s == 0 ? "type Query { items: [Item] } interface Item { id: ID! name: String } "
                    + each(n, i -> "type T" + i + " implements Item @key(fields: \"id\") { id: ID! name: String"
                            + (i % IMPLEMENTING_SUBGRAPHS == 0 ? "" : " @external") + " }")
                    : "interface Item { id: ID! name: String } " + String.join(" ", IntStream.range(0, n)
                            .filter(i -> i % IMPLEMENTING_SUBGRAPHS == here)
                            .mapToObj(i -> "type T" + i + " implements Item @key(fields: \"id\") { id: ID! name: String "
                                    + "friends: [Item] }").toList())
                            + " " + each(n, i -> i % IMPLEMENTING_SUBGRAPHS == here ? "" : "type T" + i
                                    + " implements Item @key(fields: \"id\") { id: ID! name: String @external }"));
        }
        return PlanningCase.of("implementations spread", n, subgraphs, "{ items { name "
                + each(n, i -> i % IMPLEMENTING_SUBGRAPHS == 0 ? "" : "... on T" + i + " { friends { id name } }") + " } }");
    }

    /** n levels of value types that 10 subgraphs share, with a field at the end in each of them. */
    static PlanningCase shared(int n) {
        Map<String, String> subgraphs = new LinkedHashMap<>();
        for (int s = 0; s < PROVIDERS; s++) {
            String own = "own" + s + ": Int";
            subgraphs.put("s" + s, "type Query { v0: V0 @shareable } " + each(n, i -> "type V" + i + " { v" + (i + 1)
                    + ": V" + (i + 1) + " @shareable }") + " type V" + n + " { " + own + " all: Int @shareable }");
        }
        return PlanningCase.of("shared levels", n, subgraphs, each(n + 1, i -> "{ v" + i) + " { all "
                + each(PROVIDERS, s -> "own" + s) + " }" + " }".repeat(n + 1));
    }

    /** n levels of entities that 10 subgraphs share: at each level any of them, or a jump by key, will do. */
    static PlanningCase sharedEntities(int n) {
        Map<String, String> subgraphs = new LinkedHashMap<>();
        for (int s = 0; s < PROVIDERS; s++) {
            int own = s;
            subgraphs.put("s" + s, "type Query { e0: E0 @shareable } " + each(n, i -> "type E" + i
                    + " @key(fields: \"id\") { id: ID! e" + (i + 1) + ": E" + (i + 1) + " @shareable own" + own + ": Int }")
                    + " type E" + n + " @key(fields: \"id\") { id: ID! own" + own + ": Int }");
        }
        return PlanningCase.of("shared entities", n, subgraphs, each(n + 1, i -> "{ " + (i == 0 ? "" : "own" + i % PROVIDERS
                + " ") + "e" + i) + " { " + each(PROVIDERS, s -> "own" + s) + " }" + " }".repeat(n + 1));
    }

    /** n keys, each known to two subgraphs: the last field is n requests away. */
    static PlanningCase keyChain(int n) {
        Map<String, String> subgraphs = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            subgraphs.put("s" + i, (i == 0 ? "type Query { thing: Thing } " : "") + "type Thing @key(fields: \"k" + i
                    + "\") @key(fields: \"k" + (i + 1) + "\") { k" + i + ": ID! @shareable k" + (i + 1)
                    + ": ID! @shareable own" + i + ": Int }");
        }
        return PlanningCase.of("chain of keys", n, subgraphs, "{ thing { " + each(n, i -> "own" + i) + " } }");
    }

    /** n fields, each requiring the one before, in two subgraphs by turns. */
    static PlanningCase requirementChain(int n) {
        StringBuilder even = new StringBuilder("type Query { thing: Thing } type Thing @key(fields: \"id\") { id: ID! ");
        StringBuilder odd = new StringBuilder("type Thing @key(fields: \"id\") { id: ID! ");
        for (int i = 0; i < n; i++) {
            StringBuilder here = i % 2 == 0 ? even : odd;
            here.append("r").append(i).append(": Int ")
                    .append(i == 0 ? "" : "@requires(fields: \"r" + (i - 1) + "\") ");
            (i % 2 == 0 ? odd : even).append(i + 1 < n ? "r" + i + ": Int @external " : "");
        }
        return PlanningCase.of("chain of requirements", n,
                Map.of("even", even.append("}").toString(), "odd", odd.append("}").toString()),
                "{ thing { " + each(n, i -> "r" + i) + " } }");
    }

    /** n fields of one subgraph that each require three of n fields of two others. */
    static PlanningCase requirements(int n) {
        return PlanningCase.of("requirements side by side", n, Map.of(
                "a", "type Query { things: [Thing] } type Thing @key(fields: \"id\") { id: ID! "
                        + each(n, i -> "a" + i + ": Int") + " }",
                "b", "type Thing @key(fields: \"id\") { id: ID! " + each(n, i -> "b" + i + ": Int") + " }",
                "c", "type Thing @key(fields: \"id\") { id: ID! " + each(n, i -> "a" + i + ": Int @external b" + i
                        + ": Int @external c" + i + ": Int @requires(fields: \"a" + i + " b" + i + " b" + (i + 1) % n
                        + "\")") + " }"),
                "{ things { " + each(n, i -> "c" + i) + " } }");
    }

    /** Fragments that spread each other twice, n deep: 2 to the n fields when expanded. */
    static PlanningCase fragmentBomb(int n) {
        return PlanningCase.of("doubling fragments", n, tree(), "query { node { ...f0 } } "
                + each(n, i -> "fragment f" + i + " on Node { left { ...f" + (i + 1) + " } right { ...f" + (i + 1) + " } }")
                + " fragment f" + n + " on Node { value }");
    }

    /** Fragments that spread each other twice at one place, n deep: two fields, however often. */
    static PlanningCase repeatedSpreads(int n) {
        return PlanningCase.of("repeated spreads", n, tree(), "query { node { ...f0 } } "
                + each(n, i -> "fragment f" + i + " on Node { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
                + " fragment f" + n + " on Node { value }");
    }

    /** The same field n times, each time with another selection below. */
    static PlanningCase overlapping(int n) {
        return PlanningCase.of("overlapping fields", n, tree(), "{ node { "
                + each(n, i -> "left { left { value } right { v" + i % 50 + ": value } }") + " } }");
    }

    /** 100 objects of two subgraphs with n / 100 fields each. */
    static PlanningCase wide(int n) {
        int each = n / 100;
        return PlanningCase.of("fields", n, Map.of(
                "a", "type Query { " + each(100, i -> "o" + i + ": Wide") + " } type Wide @key(fields: \"id\") { id: ID! "
                        + each(each / 2, i -> "a" + i + ": Int") + " }",
                "b", "type Wide @key(fields: \"id\") { id: ID! " + each(each / 2, i -> "b" + i + ": Int") + " }"),
                "{ " + each(100, i -> "o" + i + " { " + each(each / 2, f -> "a" + f + " b" + f) + " }") + " }");
    }

    /** Lists in lists of an entity whose fields are in two subgraphs, n deep. */
    static PlanningCase depth(int n) {
        return PlanningCase.of("depth", n, tree(), "{ node " + "{ value weight left ".repeat(n) + "{ value }"
                + " }".repeat(n) + " }");
    }

    private static Map<String, String> tree() {
        return Map.of("a", "type Query { node: Node } type Node @key(fields: \"id\") { id: ID! value: Int left: Node "
                + "right: Node }", "b", "type Node @key(fields: \"id\") { id: ID! weight: Int }");
    }
}
