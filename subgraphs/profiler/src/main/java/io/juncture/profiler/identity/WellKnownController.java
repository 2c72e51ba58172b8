package io.juncture.profiler.identity;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Publishes, where the gateway and other subgraphs look for it, what is needed to check tokens. */
@RestController
class WellKnownController {

  static final String KEYS = "/.well-known/jwks.json";
  static final String METADATA = "/.well-known/openid-configuration";
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final SigningKeyStore keys;
  private final IdentityProvider provider;

  WellKnownController(SigningKeyStore keys, IdentityProvider provider) {
    this.keys = keys;
    this.provider = provider;
  }

  @GetMapping(KEYS)
  Mono<ResponseEntity<Map<String, Object>>> keys() {
    return keys.current().map(current -> ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
        .body(current.published().toJSONObject()));
  }

  @GetMapping(METADATA)
  ResponseEntity<IdentityProvider> metadata() {
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic()).body(provider);
  }
}
