package io.juncture.goals.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/**
 * Results of simulations by {@link CacheKey}, for a limited time and within a limited size. The same computation is never run
 * twice at once: whoever asks for it while it runs waits for it. Computations run on {@link SimulationWorkers}.
 */
public final class SimulationCache {

    private final AsyncCache<String, Computed> entries;
    private final CacheSettings settings;
    private final SimulationWorkers workers;
    private final Clock clock;
    private final Instant created;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * @param ticker tells how old entries are
     * @param clock  tells when something was calculated
     */
    public SimulationCache(CacheSettings settings, SimulationWorkers workers, Ticker ticker, Clock clock) {
        this.settings = settings;
        this.workers = workers;
        this.clock = clock;
        this.created = clock.instant();
        this.entries = Caffeine.newBuilder()
                .maximumWeight(settings.maximumBytes())
                .weigher((String key, Computed computed) -> weigh(key, computed))
                .expireAfterWrite(settings.ttl())
                .ticker(ticker)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** The value under the key, computed if it is not there. */
    public <T> Mono<Answer<T>> get(CacheKey<T> key, Callable<T> computation) {
        return Mono.deferContextual(context -> {
            RequestAnswers request = RequestAnswers.of(context);
            return request.get(key, () -> lookUp(key, computation, request.caller()));
        });
    }

    /** Computes the value anew, whatever is there, and keeps it from now on. */
    public <T> Mono<Answer<T>> recompute(CacheKey<T> key, Callable<T> computation) {
        return Mono.deferContextual(context -> {
            RequestAnswers request = RequestAnswers.of(context);
            Mono<Answer<T>> answer = computeAnew(key, computation, request.caller());
            request.replace(key, answer);
            return answer;
        });
    }

    /** How many entries there are whose keys match. */
    public int count(Glob pattern) {
        return (int) entries.asMap().keySet().stream().filter(pattern::matches).count();
    }

    /** Forgets every entry whose key matches; answers how many there were. */
    public int invalidate(Glob pattern) {
        return remove(pattern::matches);
    }

    /** Forgets everything about one goal. */
    public void invalidateGoal(UUID goalId) {
        String prefix = CacheKey.prefixOfGoal(goalId);
        remove(key -> key.startsWith(prefix));
    }

    /** How the cache is doing. */
    public CacheStatistics statistics() {
        var held = entries.synchronous();
        held.cleanUp();
        long bytes = held.policy().eviction().orElseThrow().weightedSize().orElse(0);
        Instant now = clock.instant();
        return new CacheStatistics((int) held.estimatedSize(), hits.sum(), misses.sum(),
                (int) (now.getEpochSecond() - created.getEpochSecond()), (int) bytes, settings, OffsetDateTime.now(clock));
    }

    private <T> Mono<Answer<T>> lookUp(CacheKey<T> key, Callable<T> computation, String caller) {
        if (!settings.enabled()) {
            return answer(key, workers.run(computation, caller), CacheStatus.BYPASS);
        }
        CompletableFuture<Computed> promise = new CompletableFuture<>();
        CompletableFuture<Computed> present = entries.asMap().putIfAbsent(key.text(), promise);
        if (present != null) {
            boolean found = present.isDone();
            (found ? hits : misses).increment();
            return answer(key, present, found ? CacheStatus.HIT : CacheStatus.MISS);
        }
        misses.increment();
        return answer(key, fulfil(promise, computation, caller), CacheStatus.MISS);
    }

    private <T> Mono<Answer<T>> computeAnew(CacheKey<T> key, Callable<T> computation, String caller) {
        if (!settings.enabled()) {
            return answer(key, workers.run(computation, caller), CacheStatus.BYPASS);
        }
        CompletableFuture<Computed> promise = new CompletableFuture<>();
        entries.put(key.text(), promise);
        misses.increment();
        return answer(key, fulfil(promise, computation, caller), CacheStatus.MISS);
    }

    /** Computes what was promised to the cache; the result is complete only after the cache has taken note of it. */
    private CompletableFuture<Computed> fulfil(CompletableFuture<Computed> promise, Callable<?> computation, String caller) {
        return workers.run(computation, caller).whenComplete((computed, failure) -> {
            if (failure == null) {
                promise.complete(computed);
            } else {
                promise.completeExceptionally(failure);
            }
        });
    }

    private <T> Mono<Answer<T>> answer(CacheKey<T> key, CompletableFuture<Computed> future, CacheStatus status) {
        return Mono.fromFuture(future, true)
                .map(computed -> new Answer<>(
                        key.type().cast(computed.value()), computed.calculatedAt(), computed.millis(), status));
    }

    private int remove(Predicate<String> concerned) {
        var keys = entries.asMap().keySet().stream().filter(concerned).toList();
        return (int) keys.stream().filter(key -> entries.asMap().remove(key) != null).count();
    }

    private static int weigh(String key, Computed computed) {
        return (int) Math.min(Integer.MAX_VALUE, Footprint.of(key) + Footprint.of(computed));
    }
}
