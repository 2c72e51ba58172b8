package io.juncture.profiler.identity;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Publishes the public keys. */
@RestController
class KeysController {

  static final String PATH = "/.well-known/jwks.json";
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final SigningKeyStore keys;

  KeysController(SigningKeyStore keys) {
    this.keys = keys;
  }

  @GetMapping(PATH)
  Mono<ResponseEntity<Map<String, Object>>> keys() {
    return keys.current().map(current -> ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
        .body(current.published().toJSONObject()));
  }
}
