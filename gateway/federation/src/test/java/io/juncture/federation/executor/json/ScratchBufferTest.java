package io.juncture.federation.executor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScratchBufferTest {

    private static String write(int limit, String text) {
        return new String(ScratchBuffer.write(limit, out -> out.put(text).toByteArray()), StandardCharsets.UTF_8);
    }

    /** Engines with different limits share threads. */
    @Test
    void theLimitHoldsWhateverWasWrittenBefore() {
        String large = "a".repeat(100_000);
        assertThat(write(1_000_000, large)).isEqualTo(large);
        assertThat(write(10, "0123456789")).isEqualTo("0123456789");
        assertThatThrownBy(() -> write(10, "0123456789a")).isInstanceOf(Utf8Buffer.FullException.class);
        assertThat(write(1_000_000, large)).isEqualTo(large);
    }

    @Test
    void writingWithinWritingHasABufferOfItsOwn() {
        assertThat(new String(ScratchBuffer.write(100, outer ->
                outer.put("a").put(write(100, "b")).put("c").toByteArray()), StandardCharsets.UTF_8)).isEqualTo("abc");
    }
}
