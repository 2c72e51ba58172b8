package io.juncture.goals.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FootprintTest {

    enum Kind {
        ONE
    }

    public record Point(double x, int y) {
    }

    public record Shape(Kind kind, List<Point> points) {
    }

    @Test
    void addsUpContent() {
        assertThat(Footprint.of("abcd")).isEqualTo(40 + 8);
        assertThat(Footprint.of(1.5)).isEqualTo(16);
        assertThat(Footprint.of(Kind.ONE)).isZero();
        assertThat(Footprint.of(new Point(1, 2))).isEqualTo(16 + 2 * 8);
        assertThat(Footprint.of(Optional.of(1.5))).isEqualTo(16 + 16);
        assertThat(Footprint.of(Map.of("a", 1.0))).isEqualTo(40 + 16 + 8 + 42 + 16);
        assertThat(Footprint.of(new Shape(Kind.ONE, List.of(new Point(1, 2), new Point(3, 4)))))
                .isEqualTo(16 + 2 * 8 + 40 + 2 * (4 + 32));
    }
}
