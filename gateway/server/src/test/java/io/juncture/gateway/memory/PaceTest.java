package io.juncture.gateway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MB = 1L << 20;
    private static final long MILLISECOND = 1_000_000;

    /** After one that took 50 ms and left 40 MB. */
    private final Pace pace = new Pace(40 * MB, 50 * MILLISECOND, 0);

    @Test
    void littleIsNotWorthACollection() {
        assertThat(Pace.initial(0).isDue(24 * MB, 1_000_000 * MILLISECOND)).isFalse();
        assertThat(Pace.initial(0).isDue(24 * MB + 1, 0)).isTrue();
        assertThat(pace.isDue(40 * MB, 1_000_000 * MILLISECOND)).isFalse();
    }

    @Test
    void growthByAQuarterIsWorthAFiveHundredthOfTheTime() {
        assertThat(pace.isDue(50 * MB, 24_999 * MILLISECOND)).isFalse();
        assertThat(pace.isDue(50 * MB, 25_001 * MILLISECOND)).isTrue();
    }

    @Test
    void moreGrowthMoreWithItsSquare() {
        assertThat(pace.isDue(45 * MB, 99_999 * MILLISECOND)).isFalse();
        assertThat(pace.isDue(45 * MB, 100_001 * MILLISECOND)).isTrue();
        assertThat(pace.isDue(60 * MB, 6_249 * MILLISECOND)).isFalse();
        assertThat(pace.isDue(60 * MB, 6_251 * MILLISECOND)).isTrue();
    }

    @Test
    void butAtMostATwentieth() {
        assertThat(pace.isDue(100 * MB, 999 * MILLISECOND)).isFalse();
        assertThat(pace.isDue(100 * MB, 1_001 * MILLISECOND)).isTrue();
        assertThat(pace.isDue(4_000 * MB, 999 * MILLISECOND)).isFalse();
        assertThat(pace.isDue(4_000 * MB, 1_001 * MILLISECOND)).isTrue();
    }

    @Test
    void theClockMayOverflow() {
        var late = new Pace(40 * MB, 50, Long.MAX_VALUE - 500);
        assertThat(late.isDue(4_000 * MB, Long.MAX_VALUE)).isFalse();
        assertThat(late.isDue(4_000 * MB, Long.MIN_VALUE + 600)).isTrue();
    }

    /** 50 MB of garbage a second, collected in 50 ms by a watcher that looks every 100 ms. */
    @Test
    void howeverMuchBecomesOldCollectionsTakeAtMostATwentiethOfTheTime() {
        var live = 24 * MB;
        var used = live;
        var most = used;
        var collecting = 0L;
        var current = Pace.initial(0);
        var now = 0L;
        for (; now < 60_000 * MILLISECOND; now += 100 * MILLISECOND) {
            used += 5 * MB;
            most = Math.max(most, used);
            if (current.isDue(used, now)) {
                now += 50 * MILLISECOND;
                collecting += 50 * MILLISECOND;
                current = new Pace(live, 50 * MILLISECOND, now);
                used = live;
            }
        }
        assertThat(collecting).isBetween(now / 40, now / 20);
        assertThat(most).isLessThan(100 * MB);
    }

    @Test
    void aHeapThatReallyGrowsIsCollectedSeldom() {
        var collecting = 0L;
        var current = Pace.initial(0);
        var now = 0L;
        for (var live = 20 * MB; live < 1000 * MB; live += MB) {
            now += 10 * MILLISECOND;
            if (current.isDue(live, now)) {
                var took = live / MB * MILLISECOND;
                now += took;
                collecting += took;
                current = new Pace(live, took, now);
            }
        }
        assertThat(collecting).isLessThan(now / 10);
    }
}
