package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.subgraph.error.ErrorCode;
import io.juncture.subgraph.error.SubgraphException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes(
      new LoginProperties(1, 2, 10, Duration.ofSeconds(1), Duration.ofMinutes(1), 200, 100, Duration.ofMinutes(1)), new SimpleMeterRegistry());

  @AfterEach
  void stop() {
    hashes.destroy();
  }

  @Test
  void aPasswordMatchesItsOwnHashOnly() {
    Optional<String> stored = hashes.hash("secret").map(Optional::of).block();
    assertThat(hashes.matches("secret", stored).block()).isTrue();
    assertThat(hashes.matches("Secret", stored).block()).isFalse();
    assertThat(hashes.matches("secret", Optional.empty()).block()).isFalse();
    assertThat(hashes.hash("secret").block()).isNotEqualTo(stored.get());
  }

  @Test
  void moreThanMayWaitAreRefusedAtOnce() {
    List<ErrorCode> refused = Flux.range(0, 20)
        .flatMap(_ -> hashes.matches("secret", Optional.empty())
            .map(_ -> Optional.<ErrorCode>empty())
            .onErrorResume(SubgraphException.class, failure -> Mono.just(Optional.of(failure.code()))))
        .flatMapIterable(code -> code.stream().toList())
        .collectList().block();
    assertThat(refused).hasSizeBetween(1, 19).containsOnly(ErrorCode.RATE_LIMITED);
  }
}
