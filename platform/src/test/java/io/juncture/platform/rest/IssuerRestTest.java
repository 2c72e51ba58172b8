package io.juncture.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

/** What others need to check tokens is found below the issuer's own address, which is the gateway's. */
@WithPlatform
class IssuerRestTest {

    private final TestPlatform platform;
    private final RestClient anonymous;

    IssuerRestTest(TestPlatform platform) {
        this.platform = platform;
        this.anonymous = RestClient.anonymous(platform, "192.0.2.22");
    }

    @Test
    void thePublishedKeysVerifyTokens() throws ParseException, JOSEException {
        var answer = anonymous.get("/.well-known/jwks.json").is(200);
        assertThat(answer.headers().getFirst("Cache-Control")).isEqualTo("public, max-age=300");
        var keys = JWKSet.parse(answer.json().toString());
        var token = SignedJWT.parse(platform.token("user@example.com"));
        assertThat(token.verify(new RSASSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()))).isTrue();
        assertThat(keys.containsNonPublicKeys()).isFalse();
    }

    @Test
    void theMetadataAreThoseOfTheTokens() throws ParseException {
        var metadata = anonymous.get("/.well-known/openid-configuration").is(200).json();
        var claims = SignedJWT.parse(platform.token("user@example.com")).getJWTClaimsSet();
        assertThat(metadata.get("issuer").asString()).isEqualTo(claims.getIssuer());
        assertThat(metadata.get("jwks_uri").asString()).isEqualTo(claims.getIssuer() + "/.well-known/jwks.json");
        assertThat(metadata.get("claims_supported").valueStream().map(claim -> claim.asString()))
                .containsAll(claims.getClaims().keySet());
    }
}
