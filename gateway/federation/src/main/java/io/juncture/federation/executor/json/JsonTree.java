package io.juncture.federation.executor.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads small JSON values, such as errors, into collections. */
public final class JsonTree {

    private JsonTree() {
    }

    public static @Nullable Object read(JsonScanner scanner) {
        return switch (scanner.peek()) {
            case '{' -> object(scanner);
            case '[' -> list(scanner);
            case '"' -> text(scanner);
            default -> word(scanner);
        };
    }

    /** A string, unescaped. */
    public static String text(JsonScanner scanner) {
        scanner.peek();
        int from = scanner.string();
        return unescape(scanner.source(), from, scanner.position() - 1 - from);
    }

    private static Map<String, @Nullable Object> object(JsonScanner scanner) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        scanner.expect('{');
        if (scanner.take('}')) {
            return result;
        }
        do {
            String key = text(scanner);
            scanner.expect(':');
            result.put(key, read(scanner));
        } while (scanner.take(','));
        scanner.expect('}');
        return result;
    }

    private static List<@Nullable Object> list(JsonScanner scanner) {
        List<@Nullable Object> result = new ArrayList<>();
        scanner.expect('[');
        if (scanner.take(']')) {
            return result;
        }
        do {
            result.add(read(scanner));
        } while (scanner.take(','));
        scanner.expect(']');
        return result;
    }

    private static @Nullable Object word(JsonScanner scanner) {
        int from = scanner.position();
        scanner.skip();
        String text = new String(scanner.source(), from, scanner.position() - from, StandardCharsets.UTF_8);
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> null;
            default -> number(text);
        };
    }

    private static Number number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return new BigDecimal(text);
        }
    }

    public static String unescape(byte[] source, int from, int length) {
        String raw = new String(source, from, length, StandardCharsets.UTF_8);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            switch (escape) {
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> out.append(escape);
            }
        }
        return out.toString();
    }
}
