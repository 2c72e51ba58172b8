package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.testing.TestGraph;
import org.junit.jupiter.api.Test;

/** What is too large for a scenario file. */
class FailureTest {

    @Test
    void nestingWithoutEndIsAnInvalidResponse() {
        TestGraph graph = TestGraph.of(Shop.accounts().answers("{\"errors\":" + "[".repeat(100_000)), Shop.products());
        assertThat(graph.ask("{ me { name } topProducts { upc } }").body())
                .startsWith("{\"data\":{\"me\":null,\"topProducts\":[{\"upc\":\"p1\"},{\"upc\":\"p2\"}]},\"errors\":[{")
                .contains("\"code\":\"SUBGRAPH_INVALID_RESPONSE\",\"service\":\"accounts\"");
    }
}
