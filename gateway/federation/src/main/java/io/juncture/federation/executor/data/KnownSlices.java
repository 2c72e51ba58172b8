package io.juncture.federation.executor.data;

import io.juncture.federation.executor.json.Utf8Buffer;
import java.util.Arrays;

/** Tells equal slices of a growing buffer from new ones: a hash table of places, so that none of them is an object. */
final class KnownSlices {

    private static final int FIRST_CAPACITY = 16;

    private final Utf8Buffer buffer;
    private int size;
    private int[] from = new int[FIRST_CAPACITY];
    private int[] to = new int[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];

    /** Open addressing: the number of a slice and one more, 0 where there is none; twice as large as the others. */
    private int[] table = new int[2 * FIRST_CAPACITY];

    /** @param buffer in which a slice that was added must stay, unless it was equal to one before */
    KnownSlices(Utf8Buffer buffer) {
        this.buffer = buffer;
    }

    /** Adds what is in the buffer from {@code start} to its end; the number of the first equal slice, in the order of adding. */
    int add(int start) {
        int hash = buffer.hashFrom(start);
        int at = place(hash);
        while (table[at] != 0) {
            int known = table[at] - 1;
            if (hashes[known] == hash
                    && Arrays.equals(buffer.array(), from[known], to[known], buffer.array(), start, buffer.size())) {
                return known;
            }
            at = at + 1 & table.length - 1;
        }
        if (size == from.length) {
            grow();
            at = free(hash);
        }
        from[size] = start;
        to[size] = buffer.size();
        hashes[size] = hash;
        table[at] = size + 1;
        return size++;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    private int free(int hash) {
        int at = place(hash);
        while (table[at] != 0) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
        hashes = Arrays.copyOf(hashes, 2 * size);
        table = new int[4 * size];
        for (int i = 0; i < size; i++) {
            table[free(hashes[i])] = i + 1;
        }
    }
}
