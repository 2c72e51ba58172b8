package io.juncture.federation.random;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes up arguments, conditions, and the variables that they use. */
final class ArgumentGenerator {

    private final Rand rand;
    private final Set<Feature> features;
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();

    ArgumentGenerator(Rand rand, Set<Feature> features) {
        this.rand = rand;
        this.features = features;
    }

    /** The definitions of all variables that were used, in parentheses. */
    String definitions() {
        return definitions.isEmpty() ? "" : "(" + String.join(", ", definitions.values()) + ")";
    }

    Map<String, Object> variables() {
        return variables;
    }

    /** {@code @skip} or {@code @include}, mostly neither. */
    String condition() {
        if (!rand.chance(8)) {
            return "";
        }
        String directive = rand.pick("skip", "include");
        features.add(directive.equals("skip") ? Feature.OPERATION_SKIP : Feature.OPERATION_INCLUDE);
        if (rand.chance(50)) {
            return " @" + directive + "(if: " + rand.chance(50) + ")";
        }
        features.add(Feature.OPERATION_CONDITION_BY_VARIABLE);
        return " @" + directive + "(if: $" + variable("Boolean!", rand.pick("true", "false"), rand.chance(50), "if") + ")";
    }

    /** An argument with its name; nothing where it is left out. */
    Optional<String> argument(GraphQLArgument argument) {
        boolean needed = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
        if (!needed && rand.chance(35)) {
            return Optional.empty();
        }
        return Optional.of(argument.getName() + ": " + value(argument.getType(), argument.hasSetDefaultValue()));
    }

    private String value(GraphQLInputType type, boolean hasDefault) {
        if (rand.chance(35)) {
            features.add(Feature.OPERATION_VARIABLE);
            String text = GraphQLTypeUtil.simplePrint(type);
            String base = text.replace("!", "").replace("[", "").replace("]", "");
            boolean list = text.startsWith("[");
            return "$" + variable(text, literal(base, list), json(base, list), base.toLowerCase(java.util.Locale.ROOT));
        }
        if (!GraphQLTypeUtil.isNonNull(type) && rand.chance(8)) {
            return "null";
        }
        String text = GraphQLTypeUtil.simplePrint(type);
        String base = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
        return base.equals(Leaves.CHOICE) && rand.chance(30)
                ? "{text: $" + variable("String!", "\"t\"", "chosen", "text") + "}"
                : literal(base, text.startsWith("["));
    }

    private String variable(String type, String literal, Object value, String hint) {
        String name = hint + definitions.size();
        boolean optional = rand.chance(40);
        if (optional) {
            features.add(Feature.OPERATION_VARIABLE_DEFAULT);
        }
        definitions.put(name, "$" + name + ": " + type + (optional ? " = " + literal : ""));
        if (!optional && type.endsWith("!") || rand.chance(60)) {
            variables.put(name, value);
        }
        return name;
    }

    private String literal(String base, boolean list) {
        if (list) {
            return rand.pick("[]", "[" + literal(base, false) + "]", "[" + literal(base, false) + ", " + literal(base, false) + "]");
        }
        return switch (base) {
            case "Int" -> String.valueOf(rand.between(-3, 12));
            case "Boolean" -> String.valueOf(rand.chance(50));
            case "String" -> rand.pick("\"lit\"", "\"\"", "\"a b\"");
            case Leaves.COLOR -> rand.pick(Leaves.COLORS);
            case Leaves.FILTER -> rand.pick("{}", "{color: RED}", "{most: 3, words: [\"w\"]}", "{color: null}", "{words: []}");
            case Leaves.CHOICE -> choice();
            default -> throw new IllegalArgumentException("No literal for " + base);
        };
    }

    /** A value for a {@code @oneOf} input; now and then a wrong one, which everybody must refuse. */
    private String choice() {
        if (wrongChoice()) {
            return rand.pick("{}", "{text: \"a\", number: 1}");
        }
        return rand.pick("{text: \"lit\"}", "{number: 4}", "{color: RED}");
    }

    private boolean wrongChoice() {
        boolean wrong = rand.chance(15);
        if (wrong) {
            features.add(Feature.OPERATION_ONE_OF_WRONG);
        }
        return wrong;
    }

    private Object json(String base, boolean list) {
        if (list) {
            return rand.pick(List.of(), List.of(json(base, false)));
        }
        return switch (base) {
            case "Int" -> rand.between(-3, 12);
            case "Boolean" -> rand.chance(50);
            case "String" -> rand.pick("var", "", "two words");
            case Leaves.COLOR -> rand.pick(Leaves.COLORS);
            case Leaves.FILTER -> rand.pick(Map.of(), Map.of("color", "BLUE"), new TreeMap<>(Map.of("most", 1, "words", List.of("a", "b"))));
            case Leaves.CHOICE -> wrongChoice() ? rand.pick(Map.of(), new TreeMap<>(Map.of("text", "a", "number", 1)))
                    : rand.pick(Map.of("text", "var"), Map.of("number", 7), Map.of("color", "BLUE"));
            default -> throw new IllegalArgumentException("No value for " + base);
        };
    }
}
