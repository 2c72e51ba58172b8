package io.juncture.platform.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys and JSON types of a document: each value is a type's name ({@code any} for anything), a key or type with
 * {@code ?} may be missing, the key {@code *} stands for any keys, a list has the shape of all its elements.
 */
record JsonShape(JsonNode shape) {

    /** Reads {@code rest-shapes/<name>.json}. */
    static JsonShape of(String name) {
        try (InputStream file = Objects.requireNonNull(JsonShape.class.getResourceAsStream("/rest-shapes/" + name + ".json"), name)) {
            return new JsonShape(JsonMapper.shared().readTree(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where a document differs, one sentence each. */
    List<String> differences(JsonNode document) {
        List<String> differences = new ArrayList<>();
        compare("$", shape, document, differences);
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject()) {
            objects(path, expected, actual, differences);
        } else if (expected.isArray()) {
            if (!actual.isArray()) {
                differences.add(path + " is no list: " + actual);
            }
            for (int i = 0; i < actual.size(); i++) {
                compare(path + "[" + i + "]", expected.get(0), actual.get(i), differences);
            }
        } else if (!isOfType(expected.stringValue().replace("?", ""), actual)) {
            differences.add(path + " is no " + expected.stringValue() + ": " + actual);
        }
    }

    private static void objects(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (!actual.isObject()) {
            differences.add(path + " is no object: " + actual);
            return;
        }
        for (var entry : expected.properties()) {
            String key = entry.getKey().replace("?", "");
            boolean optional = entry.getKey().endsWith("?") || entry.getValue().isString() && entry.getValue().stringValue().endsWith("?");
            if (key.equals("*")) {
                actual.propertyStream().forEach(each -> compare(path + "." + each.getKey(), entry.getValue(), each.getValue(), differences));
            } else if (actual.has(key)) {
                compare(path + "." + key, entry.getValue(), actual.get(key), differences);
            } else if (!optional) {
                differences.add(path + "." + key + " is missing");
            }
        }
        if (!expected.has("*")) {
            actual.propertyNames().stream().filter(key -> !expected.has(key) && !expected.has(key + "?"))
                    .forEach(key -> differences.add(path + "." + key + " is not documented"));
        }
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "any" -> true;
            case "number" -> value.isNumber();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("No such type: " + type);
        };
    }
}
