package io.juncture.gateway.rest.web;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** JSON as a table of two columns (RFC 4180): the names that lead to a value, joined with dots, and the value. */
final class Csv {

    private static final String LINE_END = "\r\n";

    private Csv() {
    }

    static byte[] write(JsonNode json) {
        StringBuilder table = new StringBuilder("metric,value").append(LINE_END);
        rows("", json, table);
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void rows(String path, JsonNode json, StringBuilder table) {
        if (json.isObject()) {
            json.propertyStream().forEach(entry -> rows(join(path, entry.getKey()), entry.getValue(), table));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                rows(join(path, Integer.toString(i)), json.get(i), table);
            }
        } else {
            String value = json.isNull() ? "" : json.isNumber() ? json.decimalValue().toPlainString() : json.asString();
            table.append(cell(path)).append(',').append(cell(value)).append(LINE_END);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String cell(String text) {
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
