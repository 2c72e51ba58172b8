package io.juncture.gateway;

import io.juncture.gateway.testing.ShopTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.web.reactive.server.WebTestClient;

class ManagementPortTest extends ShopTest {

    ManagementPortTest() {
        super("management.server.port=0", "management.server.address=127.0.0.1", "juncture.management.open=true");
    }

    @Test
    void servesMetricsThereAndNotHere() {
        var port = gateway().bean(Environment.class).getRequiredProperty("local.management.port");
        var management = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        management.get().uri("/actuator/prometheus").exchange().expectStatus().isOk().expectBody();
        management.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk().expectBody();
        client().get().uri("/actuator/prometheus").exchange().expectStatus().isNotFound();
        query("{ __typename }").expectStatus().isOk();
    }
}
