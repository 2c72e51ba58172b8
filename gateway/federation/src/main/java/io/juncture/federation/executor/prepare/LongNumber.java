package io.juncture.federation.executor.prepare;

/**
 * Finds numbers in a document that are too long to be read: the parser takes the square of their length, so a megabyte of
 * digits would hold a processor for half a minute. Knows strings and comments, in which digits are only text.
 */
final class LongNumber {

    /** More than the decimal notation of any double has. */
    static final int MOST_DIGITS = 400;

    private LongNumber() {
    }

    static boolean isIn(String document) {
        int digits = 0;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits > MOST_DIGITS) {
                return true;
            }
            if (c == '#') {
                i = endOfLine(document, i);
            } else if (c == '"') {
                i = document.startsWith("\"\"\"", i) ? endOfBlock(document, i + 3) : endOfString(document, i + 1);
            }
        }
        return false;
    }

    private static int endOfLine(String document, int from) {
        int i = from;
        while (i < document.length() && document.charAt(i) != '\n' && document.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private static int endOfBlock(String document, int from) {
        int end = document.indexOf("\"\"\"", from);
        while (end > 0 && document.charAt(end - 1) == '\\') {
            end = document.indexOf("\"\"\"", end + 1);
        }
        return end < 0 ? document.length() : end + 2;
    }

    /** A string ends with its line at the latest; that it does so wrongly is for the parser to say. */
    private static int endOfString(String document, int from) {
        int i = from;
        while (i < document.length() && document.charAt(i) != '"' && document.charAt(i) != '\n' && document.charAt(i) != '\r') {
            i += document.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
