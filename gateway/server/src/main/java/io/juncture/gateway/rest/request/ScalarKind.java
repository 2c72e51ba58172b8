package io.juncture.gateway.rest.request;

/** What a scalar's values are, as far as clients are concerned. */
public enum ScalarKind {
    TEXT, ID, INTEGER, LONG, NUMBER, BOOLEAN, DATE, DATE_TIME, UUID, ANY;

    /** Knows the specification's scalars and the common extended ones; all others may be anything. */
    public static ScalarKind of(String scalar) {
        return switch (scalar) {
            case "String" -> TEXT;
            case "ID" -> ID;
            case "Int" -> INTEGER;
            case "Long", "BigInteger" -> LONG;
            case "Float", "BigDecimal" -> NUMBER;
            case "Boolean" -> BOOLEAN;
            case "Date" -> DATE;
            case "DateTime" -> DATE_TIME;
            case "UUID" -> UUID;
            default -> ANY;
        };
    }
}
