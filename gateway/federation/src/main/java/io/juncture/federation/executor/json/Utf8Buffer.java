package io.juncture.federation.executor.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes that can be cut back. */
public final class Utf8Buffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private byte[] bytes;
    private int limit;
    private int size;

    public Utf8Buffer(int capacity) {
        this(capacity, Integer.MAX_VALUE - 8);
    }

    /** @param limit how many bytes it may hold; writing more throws a {@link FullException} */
    public Utf8Buffer(int capacity, int limit) {
        this.bytes = new byte[Math.min(capacity, limit)];
        this.limit = limit;
    }

    /** The buffer's limit is reached. */
    public static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FullException(int limit) {
            super("More than " + limit, null, false, false);
        }
    }

    /** Makes it empty, for another use. */
    void clear(int newLimit) {
        size = 0;
        limit = newLimit;
        if (bytes.length > limit) {
            bytes = new byte[limit];
        }
    }

    public int size() {
        return size;
    }

    public byte[] array() {
        return bytes;
    }

    /** Forgets everything after the first {@code length} bytes. */
    public void truncate(int length) {
        size = length;
    }

    /** A hash of the bytes from a place to the end. */
    public int hashFrom(int start) {
        long hash = size - start;
        int at = start;
        for (; at + Long.BYTES <= size; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT.get(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < size; at++) {
            hash = (hash ^ bytes[at]) * MIX;
        }
        return Long.hashCode(hash);
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    public Utf8Buffer put(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    public Utf8Buffer put(byte[] source) {
        return put(source, 0, source.length);
    }

    public Utf8Buffer put(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Text as it is, not escaped. */
    public Utf8Buffer put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A JSON string. */
    public Utf8Buffer putString(String text) {
        reserve(text.length() + 2);
        bytes[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                return putEscaped(text.substring(i)).put('"');
            }
            bytes[size++] = (byte) c;
        }
        return put('"');
    }

    private Utf8Buffer putEscaped(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == '"' || b == '\\') {
                put('\\').put((char) b);
            } else if (b >= 0 && b < 0x20) {
                put("\\u00").put((char) HEX[b >> 4]).put((char) HEX[b & 15]);
            } else {
                reserve(1);
                bytes[size++] = b;
            }
        }
        return this;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            if (more > limit - size) {
                throw new FullException(limit);
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max((long) size + more, bytes.length * 2L)));
        }
    }
}
