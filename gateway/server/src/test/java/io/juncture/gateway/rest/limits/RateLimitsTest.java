package io.juncture.gateway.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.rest.ManualClock;
import io.juncture.gateway.rest.dialect.RateLimitClass;
import io.juncture.gateway.rest.dialect.RateLimitClass.Per;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final RateLimitClass THREE_A_MINUTE = new RateLimitClass(3, Duration.ofMinutes(1), Per.IP);

    private final ManualClock clock = new ManualClock();
    private final RateLimits limits = new RateLimits(clock);

    private RateLimits.Decision take(String client) {
        return limits.take("depot", "default", THREE_A_MINUTE, client);
    }

    @Test
    void aWindowBeginsWithTheFirstRequestAndEndsAfterItsTime() {
        Instant first = clock.instant();
        assertThat(take("a").remaining()).isEqualTo(2);
        clock.pass(Duration.ofSeconds(10));
        take("a");
        assertThat(limits.usage("depot")).containsExactly(
                new RateLimits.Usage("a", "default", 2, 3, first, first.plusSeconds(60)));
        assertThat(take("a").allowed()).isTrue();
        assertThat(take("a")).isEqualTo(new RateLimits.Decision(false, 3, Duration.ofMinutes(1), 0, Duration.ofSeconds(50)));
        clock.pass(Duration.ofMillis(49_500));
        assertThat(take("a").retryAfter()).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofMillis(500));
        assertThat(take("a")).isEqualTo(new RateLimits.Decision(true, 3, Duration.ofMinutes(1), 2, Duration.ofSeconds(60)));
        assertThat(limits.usage("depot")).containsExactly(
                new RateLimits.Usage("a", "default", 1, 3, first.plusSeconds(60), first.plusSeconds(120)));
    }

    @Test
    void clientsLimitsAndFamiliesAreCountedApart() {
        IntStream.range(0, 3).forEach(_ -> take("a"));
        assertThat(take("a").allowed()).isFalse();
        assertThat(take("b").allowed()).isTrue();
        assertThat(limits.take("depot", "other", THREE_A_MINUTE, "a").allowed()).isTrue();
        assertThat(limits.take("shop", "default", THREE_A_MINUTE, "a").allowed()).isTrue();
        assertThat(limits.usage("depot")).extracting(RateLimits.Usage::client).containsExactly("a", "a", "b");
    }

    @Test
    void silentClientsAreForgotten() {
        take("a");
        clock.pass(Duration.ofSeconds(61));
        assertThat(limits.usage("depot")).isEmpty();
    }

    @Test
    void manyAtOnceGetNoMoreThanTheLimit() throws InterruptedException {
        AtomicInteger allowed = new AtomicInteger();
        RateLimitClass hundred = new RateLimitClass(100, Duration.ofMinutes(1), Per.IP);
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> IntStream.range(0, 50).forEach(_ -> allowed.addAndGet(
                    limits.take("depot", "default", hundred, "a").allowed() ? 1 : 0)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(allowed).hasValue(100);
    }
}
