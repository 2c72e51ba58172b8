package io.juncture.profiler.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.juncture.profiler.ProfilerTest;
import io.juncture.subgraph.security.IdentityProperties;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class TokenTest extends ProfilerTest {

  @Autowired SigningKeyStore keys;
  @Autowired IdentityProperties identity;

  @Test
  void thePublishedKeysVerifyTokensAndTellNoSecret() throws ParseException, JOSEException {
    String body = http().get().uri("/.well-known/jwks.json").exchange()
        .expectStatus().isOk()
        .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
        .expectHeader().valueEquals("Cache-Control", "max-age=300, public")
        .expectBody(String.class).returnResult().getResponseBody();
    JWKSet published = JWKSet.parse(body);
    SignedJWT token = SignedJWT.parse(token("user"));
    RSAKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(published.getKeys()).noneMatch(each -> each.isPrivate());
    assertThat(body).doesNotContain("\"d\"", "\"p\"", "\"q\"");
  }

  @Test
  void theIssuerTellsWhereItsKeysAreByHttpAndThroughTheGraph() {
    http().get().uri("/.well-known/openid-configuration").exchange()
        .expectStatus().isOk()
        .expectHeader().valueEquals("Cache-Control", "max-age=300, public")
        .expectBody()
        .jsonPath("$.issuer").isEqualTo(identity.issuer())
        .jsonPath("$.jwks_uri").isEqualTo(identity.issuer() + "/.well-known/jwks.json")
        .jsonPath("$.id_token_signing_alg_values_supported[0]").isEqualTo("RS256");
    var provider = anonymous().document("{ identityProvider { issuer jwksUri keys { kty use alg kid n e } } }").execute();
    provider.path("identityProvider.issuer").entity(String.class).isEqualTo(identity.issuer());
    RSAKey signer = keys.current().block().signer(Instant.now());
    provider.path("identityProvider.keys[0]").matchesJsonStrictly("""
        { "kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "AQAB" }
        """.formatted(signer.getKeyID(), signer.getModulus()));
  }

  @Test
  void tokensThatAreExpiredOrOfAForeignKeyAreAnsweredWith401() throws JOSEException {
    RSAKey own = keys.current().block().signer(Instant.now());
    RSAKey foreign = new RSAKeyGenerator(2048).keyID(own.getKeyID()).generate();
    Instant later = Instant.now().plusSeconds(60);
    assertThat(statusOf(sign(own, later))).isEqualTo(200);
    assertThat(statusOf(sign(own, Instant.now().minusSeconds(60)))).isEqualTo(401);
    assertThat(statusOf(sign(foreign, later))).isEqualTo(401);
  }

  @Test
  void requestsWithoutTokenGetTheCodeUnauthenticated() {
    for (String query : List.of("{ me { id } }", "{ user(id: \"1\") { id } }", "{ users(ids: [\"1\"]) { id } }",
        "{ _entities(representations: [{__typename: \"User\", id: \"1\"}]) { __typename } }")) {
      anonymous().document(query).execute().errors().satisfy(errors -> {
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UNAUTHENTICATED");
      });
    }
    anonymous().document("{ _service { sdl } }").execute().path("_service.sdl").hasValue();
  }

  @Test
  void aTokenWhoseAccountIsGoneIsNobody() throws JOSEException {
    RSAKey own = keys.current().block().signer(Instant.now());
    withToken(sign(own, Instant.now().plusSeconds(60))).document("{ me { id } }").execute().errors().satisfy(errors ->
        assertThat(errors.getFirst().getExtensions()).containsEntry("code", "UNAUTHENTICATED"));
  }

  private int statusOf(String token) {
    return http().post().uri("/graphql").headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("query", "{ __typename }"))
        .exchange().returnResult(String.class).getStatus().value();
  }

  private String sign(RSAKey key, Instant expiry) throws JOSEException {
    var claims = new JWTClaimsSet.Builder().issuer(identity.issuer()).subject("nobody")
        .claim("roles", List.of("learner")).claim("scope", "account").expirationTime(Date.from(expiry)).build();
    var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
