package io.juncture.federation.executor.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Walks over JSON bytes and checks their syntax. */
public final class JsonScanner {

    private static final int MAX_DEPTH = 500;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;

    private final byte[] json;
    private int at;

    public JsonScanner(byte[] json) {
        this.json = json;
    }

    /** Bytes that are not JSON. */
    public static final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message, null, false, false);
        }
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
        skipPlain();
        while (at < json.length) {
            byte b = json[at++];
            if (b == '"') {
                return start;
            }
            if (b == '\\') {
                escape();
                skipPlain();
            } else if (b >= 0 && b < 0x20) {
                throw malformed("control character in a string");
            }
        }
        throw malformed("unfinished string");
    }

    /** Goes on, eight bytes at a time, as long as there are no quotes, backslashes and control characters among them. */
    private void skipPlain() {
        while (at + Long.BYTES <= json.length) {
            long eight = (long) EIGHT.get(json, at);
            long quotes = eight ^ EACH * '"';
            long backslashes = eight ^ EACH * '\\';
            long special = (quotes - EACH) & ~quotes | (backslashes - EACH) & ~backslashes | (eight - EACH * 0x20) & ~eight;
            if ((special & EACH * 0x80) != 0) {
                return;
            }
            at += Long.BYTES;
        }
    }

    private void escape() {
        if (at >= json.length) {
            throw malformed("unfinished string");
        }
        byte b = json[at++];
        if (b == 'u') {
            for (int i = 0; i < 4; i++) {
                if (at >= json.length || Character.digit(json[at++], 16) < 0) {
                    throw malformed("bad escape");
                }
            }
        } else if ("\"\\/bfnrt".indexOf(b) < 0) {
            throw malformed("bad escape");
        }
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
                        peek();
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
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at >= json.length || json[at++] != word.charAt(i)) {
                throw malformed("expected " + word);
            }
        }
    }

    private void number() {
        if (at < json.length && json[at] == '-') {
            at++;
        }
        int first = at;
        digits();
        if (json[first] == '0' && at > first + 1) {
            throw malformed("leading zero");
        }
        if (at < json.length && json[at] == '.') {
            at++;
            digits();
        }
        if (at < json.length && (json[at] == 'e' || json[at] == 'E')) {
            at++;
            if (at < json.length && (json[at] == '+' || json[at] == '-')) {
                at++;
            }
            digits();
        }
    }

    private void digits() {
        int start = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed("expected a value");
        }
    }

    private MalformedException malformed(String what) {
        return new MalformedException(what + " at byte " + at);
    }
}
