package io.juncture.federation.executor.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.json.Utf8Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownSlicesTest {

    private final Utf8Buffer buffer = new Utf8Buffer(16);
    private final KnownSlices slices = new KnownSlices(buffer);

    private int add(String text) {
        int start = buffer.size();
        buffer.put(text);
        return slices.add(start);
    }

    @Test
    void anEqualSliceHasTheNumberOfTheFirst() {
        assertThat(add("one")).isZero();
        assertThat(add("two")).isEqualTo(1);
        assertThat(add("one")).isZero();
        assertThat(add("three")).isEqualTo(2);
        assertThat(add("two")).isEqualTo(1);
    }

    @Test
    void lengthCounts() {
        assertThat(add("")).isZero();
        assertThat(add("\0")).isEqualTo(1);
        assertThat(add("\0\0")).isEqualTo(2);
        assertThat(add("")).isZero();
    }

    @Test
    void thereMayBeManyAsTheBufferGrowsAndIsCutBack() {
        Random random = new Random(1);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String text = Integer.toString(random.nextInt(5_000));
            int before = buffer.size();
            int number = add(text);
            if (number == expected.size()) {
                assertThat(expected).doesNotContain(text);
                expected.add(text);
            } else {
                assertThat(expected.get(number)).isEqualTo(text);
                buffer.truncate(before);
            }
        }
        assertThat(expected).hasSizeGreaterThan(4_000);
    }
}
