package io.juncture.profiler.analytics;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Answers to questions, each used again for five minutes from when it was found, and found once for all who ask meanwhile. That there
 * is none (an empty {@link Mono}), and an error, is not kept.
 */
final class Answers<Q, A> {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final AsyncCache<Q, A> cache;
  private final Function<Q, Mono<A>> find;

  private Answers(AsyncCache<Q, A> cache, Function<Q, Mono<A>> find) {
    this.cache = cache;
    this.find = find;
  }

  /** At most so many answers; of more, those asked for least are forgotten. */
  static <Q, A> Answers<Q, A> atMost(long many, InstantSource clock, Function<Q, Mono<A>> find) {
    return ofWeight(many, (_, _) -> 1, clock, find);
  }

  /** Answers whose weights together are at most {@code most}; of more, those asked for least are forgotten. */
  static <Q, A> Answers<Q, A> ofWeight(long most, Weigher<Q, A> weigher, InstantSource clock, Function<Q, Mono<A>> find) {
    return new Answers<>(Caffeine.newBuilder().expireAfterWrite(KEPT).ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .maximumWeight(most).weigher(weigher).buildAsync(), find);
  }

  Mono<A> to(Q question) {
    return Mono.fromFuture(() -> cache.get(question, (asked, _) -> find.apply(asked).toFuture()), true);
  }

  void forget() {
    cache.synchronous().invalidateAll();
  }
}
