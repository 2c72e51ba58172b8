package io.juncture.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Issuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the supergraph's directives deny, clients of a facade read in the family's own words. */
class DeniedFieldsTest {

    @TempDir
    private Path folder;

    @Test
    void missingAuthenticationAndMissingRightsHaveTheirStatuses() throws IOException {
        Path sdl = Files.writeString(folder.resolve("depot.graphqls"), Depot.resource("depot.graphqls")
                .replace("[\"@shareable\"]", "[\"@shareable\", \"@authenticated\", \"@policy\"]")
                .replace("owner(id: ID!): Owner", "owner(id: ID!): Owner @policy(policies: [[\"clerk\"]])"));
        Files.createDirectories(folder.resolve("rest/depot"));
        Files.writeString(folder.resolve("rest/depot/dialect.yaml"), Depot.DIALECT);
        Files.writeString(folder.resolve("rest/depot/owner.graphql"), """
                query Owner($id: ID!) @rest(method: GET, path: "/api/depot/owners/{id}", summary: "An owner", access: OPEN) {
                  owner(id: $id) @unwrap { id }
                }""");
        try (var issuer = new Issuer(); var gateway = Gateway.start(List.of("juncture.subgraph-sdls[0].name=depot",
                "juncture.subgraph-sdls[0].sdl=" + sdl.toUri(), "juncture.rest.location=" + folder.resolve("rest").toUri() + "/",
                "juncture.identity.jwk-set-uri=" + issuer.jwkSetUri(), "juncture.authorization.policy-claims=roles"),
                LocalDepot.class, ManualClock.class)) {
            var owners = gateway.client().get().uri("/api/depot/owners/7");
            owners.exchange().expectStatus().isUnauthorized().expectHeader().valueEquals("WWW-Authenticate", "Bearer")
                    .expectBody(String.class).value(body -> assertThat(body).contains("Authentication required"));
            gateway.client().get().uri("/api/depot/owners/7").header("Authorization", "Bearer " + issuer.token(Map.of()))
                    .exchange().expectStatus().isForbidden();
            assertThat(gateway.bean(LocalDepot.class).received()).isEmpty();
            gateway.client().get().uri("/api/depot/owners/7")
                    .header("Authorization", "Bearer " + issuer.token(Map.of("roles", List.of("clerk"))))
                    .exchange().expectStatus().isOk();
        }
    }
}
