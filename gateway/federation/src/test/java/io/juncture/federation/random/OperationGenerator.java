package io.juncture.federation.random;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes up an operation that is nearly always valid for a schema. */
final class OperationGenerator {

    private static final int MAX_DEPTH = 5;

    private final GraphQLSchema schema;
    private final TypeConditions conditions;
    private final Rand rand;
    private final ArgumentGenerator arguments;
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final Map<String, String> fragments = new LinkedHashMap<>();
    private int budget;

    /**
     * An operation.
     *
     * @param text      the document
     * @param variables what is sent along
     * @param features  what is in it
     */
    record Generated(String text, Map<String, Object> variables, Set<Feature> features) {
    }

    private OperationGenerator(GraphQLSchema schema, Rand rand) {
        this.schema = schema;
        this.conditions = new TypeConditions(schema);
        this.rand = rand;
        this.arguments = new ArgumentGenerator(rand, features);
        this.budget = rand.between(4, 40);
    }

    static Generated generate(GraphQLSchema schema, Rand rand) {
        return new OperationGenerator(schema, rand).operation();
    }

    private Generated operation() {
        if (schema.getSubscriptionType() != null && rand.chance(15)) {
            features.add(Feature.OPERATION_SUBSCRIPTION);
            return written("subscription", "{ " + event(rand.pick(schema.getSubscriptionType().getFieldDefinitions())) + " }");
        }
        boolean mutation = schema.getMutationType() != null && rand.chance(15);
        String selections;
        if (mutation) {
            List<String> parts = new ArrayList<>();
            ResponseKeys keys = new ResponseKeys();
            for (int i = rand.between(1, 4); i > 0; i--) {
                parts.add(field(schema.getMutationType(), keys, 0, "m" + i));
            }
            if (parts.size() > 1) {
                features.add(Feature.OPERATION_MUTATION_SEQUENCE);
            }
            selections = "{ " + String.join(" ", parts) + " }";
        } else {
            selections = selections(schema.getQueryType(), new ResponseKeys(), 0);
            if (rand.chance(8)) {
                features.add(Feature.OPERATION_INTROSPECTION);
                selections = selections.substring(0, selections.length() - 1) + introspection() + " }";
            }
        }
        return written(mutation ? "mutation" : "query", selections);
    }

    /** One field, always. */
    private String event(GraphQLFieldDefinition field) {
        return (rand.chance(20) ? "event: " : "") + field.getName()
                + (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType below
                        ? " " + selections(below, new ResponseKeys(), 1) : "");
    }

    private Generated written(String kind, String selections) {
        String text = kind + arguments.definitions() + " " + selections
                + fragments.values().stream().map(f -> "\n" + f).collect(Collectors.joining());
        return new Generated(text, arguments.variables(), features);
    }

    private String introspection() {
        String type = rand.pick(schema.getAllTypesAsList().stream().map(GraphQLNamedType::getName)
                .filter(name -> !name.startsWith("_")).collect(Collectors.toCollection(TreeSet::new)));
        return rand.pick("__schema { queryType { name } }", "info: __type(name: \"" + type + "\") { kind name }",
                "__schema { m: mutationType { name __typename } } __type(name: \"Nothing\") { name }");
    }

    private String selections(GraphQLCompositeType type, ResponseKeys keys, int depth) {
        List<String> parts = new ArrayList<>();
        if (rand.chance(3)) {
            return excluded(type, keys);
        }
        int wanted = rand.between(1, depth == 0 ? 4 : 5);
        for (int i = 0; i < wanted; i++) {
            parts.add(selection(type, keys, depth));
            budget--;
        }
        return "{ " + String.join(" ", parts) + " }";
    }

    /** Selections of which none is asked for in the end. */
    private String excluded(GraphQLCompositeType type, ResponseKeys keys) {
        features.add(Feature.OPERATION_ALL_EXCLUDED);
        String never = rand.pick(" @include(if: false)", " @skip(if: true)");
        List<String> leaves = type instanceof GraphQLFieldsContainer container ? container.getFieldDefinitions().stream()
                .filter(f -> !(GraphQLTypeUtil.unwrapAll(f.getType()) instanceof GraphQLCompositeType) && f.getArguments().isEmpty())
                .map(GraphQLFieldDefinition::getName).filter(name -> name.equals(keys.meanings.getOrDefault(name, name))).toList() : List.of();
        leaves.forEach(name -> keys.meanings.put(name, name));
        return leaves.isEmpty() ? "{ __typename" + never + " }" : "{ " + rand.pick(leaves) + never + " ... on "
                + type.getName() + never + " { " + rand.pick(leaves) + " } }";
    }

    private String selection(GraphQLCompositeType type, ResponseKeys keys, int depth) {
        int dice = rand.between(1, 100);
        if (dice <= 8 || type instanceof GraphQLUnionType && dice <= 25) {
            return typename(keys);
        }
        if (dice <= 22 || type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType && dice <= 45) {
            return fragment(type, keys, depth);
        }
        return field((GraphQLFieldsContainer) type, keys, depth, "");
    }

    private String typename(ResponseKeys keys) {
        features.add(Feature.OPERATION_TYPENAME);
        if (rand.chance(30)) {
            String key = rand.pick("kind", "name", "id", "t");
            if (keys.meanings.putIfAbsent(key, "__typename") == null) {
                features.add(Feature.OPERATION_TYPENAME_ALIASED);
                return key + ": __typename" + arguments.condition();
            }
        }
        return "__typename" + arguments.condition();
    }

    private String fragment(GraphQLCompositeType type, ResponseKeys keys, int depth) {
        if (depth > MAX_DEPTH) {
            return "__typename";
        }
        List<GraphQLCompositeType> targets = conditions.overlapping(type);
        GraphQLCompositeType target = rand.pick(targets);
        if (target instanceof GraphQLInterfaceType) {
            features.add(Feature.OPERATION_FRAGMENT_ON_INTERFACE);
        } else if (target instanceof GraphQLUnionType) {
            features.add(Feature.OPERATION_FRAGMENT_ON_UNION);
        }
        if (rand.chance(25)) {
            features.add(Feature.OPERATION_NAMED_FRAGMENT);
            List<String> reusable = fragments.keySet().stream().filter(n -> n.startsWith(target.getName() + "_")).toList();
            if (!reusable.isEmpty() && rand.chance(50)) {
                return "..." + rand.pick(reusable) + arguments.condition();
            }
            String name = target.getName() + "_" + fragments.size();
            fragments.put(name, "");
            fragments.remove(name);
            String body = selections(target, keys, depth + 1);
            String unique = fragments.containsKey(name) ? target.getName() + "_" + (fragments.size() + 100) : name;
            fragments.put(unique, "fragment " + unique + " on " + target.getName() + " " + body);
            return "..." + unique + arguments.condition();
        }
        features.add(depth > 0 ? Feature.OPERATION_FRAGMENT_IN_FRAGMENT : Feature.OPERATION_INLINE_FRAGMENT);
        features.add(Feature.OPERATION_INLINE_FRAGMENT);
        boolean plain = target == type && rand.chance(50);
        return "..." + (plain ? "" : " on " + target.getName()) + arguments.condition() + " " + selections(target, keys, depth + 1);
    }

    private String field(GraphQLFieldsContainer type, ResponseKeys keys, int depth, String forced) {
        List<GraphQLFieldDefinition> all = type.getFieldDefinitions();
        List<GraphQLFieldDefinition> options = depth >= MAX_DEPTH || budget <= 0 ? all.stream()
                .filter(f -> !(GraphQLTypeUtil.unwrapAll(f.getType()) instanceof GraphQLCompositeType)).toList() : all;
        if (options.isEmpty()) {
            return "__typename";
        }
        GraphQLFieldDefinition field = rand.pick(options);
        StringBuilder given = new StringBuilder();
        for (GraphQLArgument argument : field.getArguments()) {
            arguments.argument(argument).ifPresent(text -> given.append(given.isEmpty() ? "" : ", ").append(text));
        }
        String call = field.getName() + (given.isEmpty() ? "" : "(" + given + ")");
        String key = forced.isEmpty() ? keys.choose(type, field, call, rand, features) : forced;
        keys.meanings.put(key, call);
        StringBuilder out = new StringBuilder();
        if (!key.equals(field.getName())) {
            features.add(Feature.OPERATION_ALIAS);
            out.append(key).append(": ");
        }
        out.append(call).append(arguments.condition());
        if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType below) {
            ResponseKeys inner = keys.below.computeIfAbsent(key, _ -> new ResponseKeys());
            out.append(' ').append(selections(below, inner, depth + 1));
        }
        return out.toString();
    }
}
