package io.juncture.federation.conformance;

/** JSON as text, so that nothing is lost in comparing it: neither the order of keys nor how a number is written. */
final class JsonText {

    private JsonText() {
    }

    /** Without insignificant white space. */
    static String minified(String json) {
        StringBuilder out = new StringBuilder();
        boolean text = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (text || !Character.isWhitespace(c)) {
                out.append(c);
            }
            if (text && c == '\\') {
                out.append(json.charAt(++i));
            } else if (c == '"') {
                text = !text;
            }
        }
        return out.toString();
    }
}
