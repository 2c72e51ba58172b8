package io.juncture.federation.executor.json;

/** Walks over JSON bytes and checks their syntax. */
public final class JsonScanner {

    private static final int MAX_DEPTH = 500;

    private final byte[] json;
    private int at;

    public JsonScanner(byte[] json) {
        this.json = json;
    }

    public int position() {
        return at;
    }

    /** Goes back to a position that was passed before. */
    public void back(int position) {
        at = position;
    }

    public byte[] source() {
        return json;
    }

    /** The next byte that is no white space, without taking it; 0 at the end. */
    public byte peek() {
        while (at < json.length) {
            byte b = json[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
            at++;
        }
        return 0;
    }

    /** Takes a byte that must be there. */
    public void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed("expected '" + wanted + "'");
        }
        at++;
    }

    /** Takes a byte if it is there. */
    public boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    public void end() {
        if (peek() != 0 || at < json.length) {
            throw malformed("content after the end");
        }
    }

    /** Takes a string and leaves {@link #position()} after its closing quote; the content starts at the result. */
    public int string() {
        expect('"');
        int start = at;
        at = JsonTokens.string(json, start);
        return start;
    }

    /** Takes any value. */
    public void skip() {
        skip(0);
    }

    private void skip(int depth) {
        if (depth > MAX_DEPTH) {
            throw malformed("nested too deeply");
        }
        switch (peek()) {
            case '"' -> string();
            case '{' -> {
                at++;
                if (!take('}')) {
                    do {
                        string();
                        expect(':');
                        skip(depth + 1);
                    } while (take(','));
                    expect('}');
                }
            }
            case '[' -> {
                at++;
                if (!take(']')) {
                    do {
                        skip(depth + 1);
                    } while (take(','));
                    expect(']');
                }
            }
            case 't' -> at = JsonTokens.word(json, at, "true");
            case 'f' -> at = JsonTokens.word(json, at, "false");
            case 'n' -> at = JsonTokens.word(json, at, "null");
            default -> at = JsonTokens.number(json, at);
        }
    }

    private MalformedJsonException malformed(String what) {
        return new MalformedJsonException(what, at);
    }
}
