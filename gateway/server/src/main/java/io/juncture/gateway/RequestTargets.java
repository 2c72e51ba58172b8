package io.juncture.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Paths with queries as clients write them. Browsers and many others leave characters as they are that RFC 3986 allows nowhere in
 * a URI, braces in a query above all; they mean what their escapes mean.
 */
final class RequestTargets {

    private static final String EXCLUDED = "\"<>[\\]^`{|}";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RequestTargets() {
    }

    /** Whether each {@code %} begins an escape. */
    static boolean isReadable(String target) {
        for (int at = target.indexOf('%'); at >= 0; at = target.indexOf('%', at + 1)) {
            if (at + 2 >= target.length() || !HexFormat.isHexDigit(target.charAt(at + 1)) || !HexFormat.isHexDigit(target.charAt(at + 2))) {
                return false;
            }
        }
        return true;
    }

    /** The same with escapes in place of what is not allowed; bytes beyond ASCII, which Netty gives as one character each, too. A whole
     * URL, which only proxies are sent, stays as it is. */
    static String escaped(String target) {
        if (!target.startsWith("/") || target.chars().noneMatch(RequestTargets::isExcluded)) {
            return target;
        }
        var escaped = new StringBuilder(target.length() + 16);
        for (byte one : target.getBytes(StandardCharsets.ISO_8859_1)) {
            int character = one & 0xFF;
            if (isExcluded(character)) {
                HEX.toHexDigits(escaped.append('%'), one);
            } else {
                escaped.append((char) character);
            }
        }
        return escaped.toString();
    }

    private static boolean isExcluded(int character) {
        return character <= ' ' || character >= 0x7F || EXCLUDED.indexOf(character) >= 0;
    }
}
