package io.juncture.federation.executor.response;

import io.juncture.federation.executor.data.Node;
import io.juncture.federation.planner.plan.LeafType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Checks leaf values of subgraphs against their types, on their bytes. */
final class LeafValues {

    private LeafValues() {
    }

    static boolean isValid(Node.Leaf leaf, LeafType type) {
        byte first = leaf.first();
        return switch (type.kind()) {
            case CUSTOM -> true;
            case STRING -> first == '"';
            case BOOLEAN -> first == 't' || first == 'f';
            case FLOAT -> isNumber(leaf);
            case INT -> isNumber(leaf) && isInt(leaf);
            case ID -> first == '"' || isNumber(leaf);
            case ENUM -> first == '"' && type.values().contains(text(leaf));
        };
    }

    static boolean isNumber(Node.Leaf leaf) {
        byte first = leaf.first();
        return first == '-' || first >= '0' && first <= '9';
    }

    /** What is between the quotes. */
    static String text(Node.Leaf leaf) {
        return new String(leaf.source(), leaf.from() + 1, leaf.length() - 2, StandardCharsets.UTF_8);
    }

    private static boolean isInt(Node.Leaf leaf) {
        boolean negative = leaf.first() == '-';
        int digits = negative ? 1 : 0;
        long value = 0;
        if (leaf.length() - digits > 10) {
            return false;
        }
        for (int i = digits; i < leaf.length(); i++) {
            byte b = leaf.source()[leaf.from() + i];
            if (b < '0' || b > '9') {
                return isIntegral(leaf);
            }
            value = value * 10 + b - '0';
        }
        return negative ? -value >= Integer.MIN_VALUE : value <= Integer.MAX_VALUE;
    }

    /** A number such as {@code 1.0} or {@code 1e3}. */
    private static boolean isIntegral(Node.Leaf leaf) {
        try {
            new BigDecimal(new String(leaf.source(), leaf.from(), leaf.length(), StandardCharsets.US_ASCII))
                    .intValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
