package io.juncture.goals.simulation;

import java.nio.charset.StandardCharsets;

/** Stable seeds from text: FNV-1a with 64 bits (Fowler, Noll, Vo) over the UTF-8 bytes. */
public final class Seed {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Seed() {
    }

    /** The seed for this text. */
    public static long of(String text) {
        long hash = OFFSET_BASIS;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * PRIME;
        }
        return hash;
    }
}
