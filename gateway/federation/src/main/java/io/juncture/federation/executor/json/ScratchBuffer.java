package io.juncture.federation.executor.json;

import java.util.Optional;
import java.util.function.Function;

/**
 * A buffer for what is written in one go and copied when its length is known. Each thread keeps one, since the buffer of a
 * large answer is the largest thing that a request would otherwise allocate.
 */
public final class ScratchBuffer {

    private static final int SMALLEST = 1 << 12;
    private static final int LARGEST_KEPT = 1 << 20;

    private static final ThreadLocal<Optional<Utf8Buffer>> KEPT = ThreadLocal.withInitial(Optional::empty);

    private ScratchBuffer() {
    }

    /**
     * Writes with an empty buffer, which must not be used afterwards.
     *
     * @param limit how many bytes it may hold; writing more throws a {@link Utf8Buffer.FullException}
     */
    public static <T> T write(int limit, Function<Utf8Buffer, T> writing) {
        Utf8Buffer buffer = KEPT.get().orElseGet(() -> new Utf8Buffer(SMALLEST));
        KEPT.set(Optional.empty());
        buffer.clear(limit);
        try {
            return writing.apply(buffer);
        } finally {
            if (buffer.array().length <= LARGEST_KEPT) {
                KEPT.set(Optional.of(buffer));
            }
        }
    }
}
