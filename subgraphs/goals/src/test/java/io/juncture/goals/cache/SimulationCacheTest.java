package io.juncture.goals.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.goals.TestTime;
import io.juncture.subgraph.error.ErrorCode;
import io.juncture.subgraph.error.SubgraphException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SimulationCacheTest {

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final UUID GOAL = UUID.randomUUID();
    private static final CacheKey<String> KEY = CacheKey.ofGoal(GOAL, "probability", "input", String.class);

    private final TestTime time = new TestTime();
    private final List<Double> timings = new CopyOnWriteArrayList<>();
    private final SimulationWorkers workers = new SimulationWorkers(1, 1, 10, time, timings::add);
    private final AtomicInteger computations = new AtomicInteger();

    @AfterEach
    void stop() {
        workers.close();
    }

    private SimulationCache cache(boolean enabled) {
        return new SimulationCache(new CacheSettings(enabled, Duration.ofHours(1), 4096), workers, time, time);
    }

    private String compute() {
        return "result " + computations.incrementAndGet();
    }

    private Answer<String> get(SimulationCache cache, CacheKey<String> key) {
        return cache.get(key, this::compute).block(WAIT);
    }

    @Test
    void computesOnceAndThenFinds() {
        SimulationCache cache = cache(true);
        Answer<String> first = get(cache, KEY);
        time.advance(Duration.ofMinutes(59));
        Answer<String> second = get(cache, KEY);
        assertThat(first.status()).isEqualTo(CacheStatus.MISS);
        assertThat(second.status()).isEqualTo(CacheStatus.HIT);
        assertThat(second.value()).isEqualTo("result 1");
        assertThat(second.calculatedAt().toInstant()).isEqualTo(TestTime.START);
        assertThat(cache.statistics())
                .returns(1, CacheStatistics::size)
                .returns(1L, CacheStatistics::hitCount)
                .returns(1L, CacheStatistics::missCount)
                .returns(0.5, CacheStatistics::hitRate)
                .returns(59 * 60, CacheStatistics::uptimeSeconds)
                .satisfies(statistics -> assertThat(statistics.memoryBytes()).isBetween(100, 600));
        assertThat(timings).hasSize(1);
    }

    @Test
    void forgetsAfterItsTime() {
        SimulationCache cache = cache(true);
        get(cache, KEY);
        time.advance(Duration.ofMinutes(60));
        assertThat(cache.statistics().size()).isZero();
        assertThat(get(cache, KEY)).returns("result 2", Answer::value).returns(CacheStatus.MISS, Answer::status);
    }

    @Test
    void whatIsSwitchedOffComputesEveryTime() {
        SimulationCache cache = cache(false);
        assertThat(get(cache, KEY).status()).isEqualTo(CacheStatus.BYPASS);
        assertThat(get(cache, KEY)).returns("result 2", Answer::value).returns(CacheStatus.BYPASS, Answer::status);
        assertThat(cache.statistics()).returns(0, CacheStatistics::size).returns(0L, CacheStatistics::missCount);
    }

    @Test
    void whoeverAsksMeanwhileWaitsForTheSameComputation() throws InterruptedException {
        SimulationCache cache = cache(true);
        CountDownLatch release = new CountDownLatch(1);
        Mono<Answer<String>> slow = cache.get(KEY, () -> {
            release.await(10, TimeUnit.SECONDS);
            return compute();
        });
        var first = slow.toFuture();
        var second = slow.toFuture();
        release.countDown();
        assertThat(first.join()).returns("result 1", Answer::value).returns(CacheStatus.MISS, Answer::status);
        assertThat(second.join()).returns("result 1", Answer::value).returns(CacheStatus.MISS, Answer::status);
        assertThat(get(cache, KEY).status()).isEqualTo(CacheStatus.HIT);
    }

    @Test
    void oneRequestSeesOneStatus() {
        SimulationCache cache = cache(true);
        Mono<List<CacheStatus>> request = cache.get(KEY, this::compute)
                .zipWhen(_ -> cache.get(KEY, this::compute), (first, second) -> List.of(first.status(), second.status()))
                .contextWrite(context -> RequestAnswers.in(context, "somebody"));
        assertThat(request.block(WAIT)).containsExactly(CacheStatus.MISS, CacheStatus.MISS);
        assertThat(request.block(WAIT)).containsExactly(CacheStatus.HIT, CacheStatus.HIT);
        assertThat(computations).hasValue(1);
    }

    @Test
    void recomputingReplaces() {
        SimulationCache cache = cache(true);
        get(cache, KEY);
        assertThat(cache.recompute(KEY, this::compute).block(WAIT))
                .returns("result 2", Answer::value).returns(CacheStatus.MISS, Answer::status);
        assertThat(get(cache, KEY)).returns("result 2", Answer::value).returns(CacheStatus.HIT, Answer::status);
    }

    @Test
    void forgetsByPatternAndByGoal() {
        SimulationCache cache = cache(true);
        CacheKey<String> other = CacheKey.ofGoal(UUID.randomUUID(), "gap", "input", String.class);
        CacheKey<String> estimate = CacheKey.ofEstimate("probability", "input", String.class);
        List.of(KEY, other, estimate).forEach(key -> get(cache, key));
        assertThat(cache.invalidate(Glob.of("goal:*:gap:*"))).isEqualTo(1);
        assertThat(get(cache, KEY).status()).isEqualTo(CacheStatus.HIT);
        cache.invalidateGoal(GOAL);
        assertThat(get(cache, KEY).status()).isEqualTo(CacheStatus.MISS);
        assertThat(get(cache, estimate).status()).isEqualTo(CacheStatus.HIT);
        assertThat(cache.invalidate(Glob.of("*"))).isEqualTo(2);
        assertThat(cache.invalidate(Glob.of("*"))).isZero();
    }

    @Test
    void aFailureIsNotKept() {
        SimulationCache cache = cache(true);
        assertThatThrownBy(() -> cache.get(KEY, () -> {
            throw new IllegalStateException("broken");
        }).block(WAIT)).hasMessage("broken");
        assertThat(get(cache, KEY)).returns("result 1", Answer::value).returns(CacheStatus.MISS, Answer::status);
    }

    @Test
    void staysWithinItsSize() {
        SimulationCache cache = cache(true);
        for (int number = 0; number < 100; number++) {
            get(cache, CacheKey.ofEstimate("probability", number, String.class));
        }
        assertThat(cache.statistics().memoryBytes()).isBetween(1, 4096);
        assertThat(cache.statistics().size()).isBetween(1, 40);
    }

    @Test
    void nobodyGetsMoreThanAShare() {
        try (var shared = new SimulationWorkers(1, 10, 2, time, timings::add)) {
            CountDownLatch release = new CountDownLatch(1);
            List<CompletableFuture<Computed>> mine = Stream.of(1, 2).map(number -> shared.run(() -> {
                release.await(10, TimeUnit.SECONDS);
                return number;
            }, "me")).toList();
            assertThatThrownBy(() -> shared.run(() -> 3, "me").join()).cause().isInstanceOfSatisfying(SubgraphException.class, failure ->
                    assertThat(failure).returns(ErrorCode.RATE_LIMITED, SubgraphException::code)
                            .hasMessage("Too many simulations of yours are waiting; at most 2 may."));
            CompletableFuture<Computed> other = shared.run(() -> 4, "somebody else");
            release.countDown();
            assertThat(other.join().value()).isEqualTo(4);
            mine.forEach(CompletableFuture::join);
            assertThat(shared.run(() -> 5, "me").join().value()).isEqualTo(5);
        }
    }

    @Test
    void tooManyWaitingAreRefused() {
        SimulationCache cache = cache(true);
        CountDownLatch release = new CountDownLatch(1);
        var running = List.of(1, 2).stream()
                .map(number -> cache.get(CacheKey.ofEstimate("slow", number, String.class), () -> {
                    release.await(10, TimeUnit.SECONDS);
                    return compute();
                }).toFuture())
                .toList();
        assertThatThrownBy(() -> get(cache, KEY)).isInstanceOfSatisfying(
                SubgraphException.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RATE_LIMITED));
        release.countDown();
        running.forEach(future -> assertThat(future.join().status()).isEqualTo(CacheStatus.MISS));
        assertThat(get(cache, KEY).status()).isEqualTo(CacheStatus.MISS);
    }
}
