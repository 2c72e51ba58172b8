package io.juncture.federation.executor.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where strings, numbers and words end, and checks them. */
final class JsonTokens {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;

    private JsonTokens() {
    }

    /**
     * @param from where the content begins, after the opening quote
     * @return after the closing quote
     */
    static int string(byte[] json, int from) {
        int at = plain(json, from);
        while (at < json.length) {
            byte b = json[at++];
            if (b == '"') {
                return at;
            }
            if (b == '\\') {
                at = plain(json, escape(json, at));
            } else if (b >= 0 && b < 0x20) {
                throw new MalformedJsonException("control character in a string", at);
            }
        }
        throw new MalformedJsonException("unfinished string", at);
    }

    /** Goes on, eight bytes at a time, to the first quote, backslash or control character, or to where eight are not left. */
    private static int plain(byte[] json, int from) {
        int at = from;
        while (at + Long.BYTES <= json.length) {
            long eight = (long) EIGHT.get(json, at);
            long quotes = eight ^ EACH * '"';
            long backslashes = eight ^ EACH * '\\';
            long special = (quotes - EACH) & ~quotes | (backslashes - EACH) & ~backslashes | (eight - EACH * 0x20) & ~eight;
            special &= EACH * 0x80;
            if (special != 0) {
                return at + Long.numberOfTrailingZeros(special) / Byte.SIZE; // what borrows feign is behind what is there
            }
            at += Long.BYTES;
        }
        return at;
    }

    private static int escape(byte[] json, int from) {
        int at = from;
        if (at >= json.length) {
            throw new MalformedJsonException("unfinished string", at);
        }
        byte b = json[at++];
        if (b == 'u') {
            for (int i = 0; i < 4; i++) {
                if (at >= json.length || Character.digit(json[at++], 16) < 0) {
                    throw new MalformedJsonException("bad escape", at);
                }
            }
        } else if ("\"\\/bfnrt".indexOf(b) < 0) {
            throw new MalformedJsonException("bad escape", at);
        }
        return at;
    }

    static int word(byte[] json, int from, String word) {
        int at = from;
        for (int i = 0; i < word.length(); i++) {
            if (at >= json.length || json[at++] != word.charAt(i)) {
                throw new MalformedJsonException("expected " + word, at);
            }
        }
        return at;
    }

    static int number(byte[] json, int from) {
        int first = is(json, from, '-') ? from + 1 : from;
        int at = digits(json, first);
        if (json[first] == '0' && at > first + 1) {
            throw new MalformedJsonException("leading zero", at);
        }
        if (is(json, at, '.')) {
            at = digits(json, at + 1);
        }
        if (is(json, at, 'e') || is(json, at, 'E')) {
            at++;
            at = digits(json, is(json, at, '+') || is(json, at, '-') ? at + 1 : at);
        }
        return at;
    }

    private static boolean is(byte[] json, int at, char wanted) {
        return at < json.length && json[at] == wanted;
    }

    private static int digits(byte[] json, int from) {
        int at = from;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw new MalformedJsonException("expected a value", at);
        }
        return at;
    }
}
