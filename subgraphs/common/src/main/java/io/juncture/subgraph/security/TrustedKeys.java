package io.juncture.subgraph.security;

import com.nimbusds.jose.jwk.JWKSet;
import reactor.core.publisher.Mono;

/** The public keys whose signatures are believed. The subgraph that signs declares its own bean; others fetch them. */
@FunctionalInterface
public interface TrustedKeys {

  /**
   * The keys among which the one with the id should be.
   *
   * @param keyId the {@code kid} of a token that is to be validated; empty when it has none
   * @return the keys; an error when they cannot be had
   */
  Mono<JWKSet> find(String keyId);
}
