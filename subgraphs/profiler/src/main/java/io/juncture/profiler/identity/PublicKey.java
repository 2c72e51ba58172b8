package io.juncture.profiler.identity;

import com.nimbusds.jose.jwk.RSAKey;

/**
 * The public part of a signing key, by the parameters of RFC 7517 and RFC 7518.
 *
 * @param kty the key's type
 * @param use what it is for
 * @param alg the algorithm it signs by
 * @param kid its name in the headers of tokens
 * @param n the modulus, base64url
 * @param e the exponent, base64url
 */
record PublicKey(String kty, String use, String alg, String kid, String n, String e) {

  static PublicKey of(RSAKey key) {
    return new PublicKey(key.getKeyType().getValue(), key.getKeyUse().identifier(), key.getAlgorithm().getName(),
        key.getKeyID(), key.getModulus().toString(), key.getPublicExponent().toString());
  }
}
