package io.juncture.gateway.graphql;

import io.juncture.gateway.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class CsrfGuardTest extends ShopTest {

    @Test
    void refusesAGetThatAnyPageCouldSend() {
        client().get().uri("/graphql?query={q}", "{ __typename }").accept(MediaType.APPLICATION_GRAPHQL_RESPONSE)
                .exchange().expectStatus().isForbidden()
                .expectBody().jsonPath("$.errors[0].extensions.code").isEqualTo("CSRF_PREVENTED");
    }

    @ParameterizedTest
    @CsvSource({"x-juncture-csrf,1,200", "apollo-require-preflight,true,200", "x-apollo-operation-name,A,200",
        "x-juncture-csrf,'',403", "sec-fetch-site,same-origin,200", "sec-fetch-site,none,200",
        "authorization,Bearer x,200", "authorization,bearer x,200", "authorization,Basic eDp4,403",
        "sec-fetch-site,cross-site,403", "sec-fetch-site,same-site,403"})
    void letsThroughWhatNeedsAPreflightOrComesFromHere(String header, String value, int status) {
        client().get().uri("/graphql?query={q}", "{ __typename }").header(header, value)
                .exchange().expectStatus().isEqualTo(status);
    }
}
