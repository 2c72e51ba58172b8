package io.juncture.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.gateway.testing.ShopTest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

class RequestLimitsTest extends ShopTest {

    RequestLimitsTest() {
        super("juncture.limits.max-request-size=64KB", "juncture.limits.max-tokens=10000", "juncture.limits.max-depth=5",
                "juncture.limits.max-fields=50", "juncture.limits.max-aliases=10", "juncture.limits.max-root-fields=20",
                "juncture.limits.planning-steps=60");
    }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
    }

    private double refused(String reason) {
        return Optional.ofNullable(gateway().bean(MeterRegistry.class).find("juncture.requests.refused").tag("reason", reason)
                .counter()).map(Counter::count).orElse(0.0);
    }

    /** Nothing is asked of a subgraph, the error names the limit, and the refusal is counted. */
    private void assertRefused(ResponseSpec response, String code, String limit, String reason, double before) {
        response.expectBody().jsonPath("$.data").doesNotExist()
                .jsonPath("$.errors[0].extensions.code").isEqualTo(code)
                .jsonPath("$.errors[0].message").value(String.class, message -> assertThat(message).contains(limit));
        assertThat(products.received()).isEmpty();
        assertCounted(reason, before);
    }

    private void assertCounted(String reason, double before) {
        for (var wait = 0; wait < 1000 && refused(reason) == before; wait++) {
            LockSupport.parkNanos(20_000_000); // counted after the answer
        }
        assertThat(refused(reason) - before).isEqualTo(1);
    }

    private void assertTooLarge(String document, String limit) {
        var reason = limit.replace('-', '_');
        var before = refused(reason);
        assertRefused(query(document), "OPERATION_TOO_LARGE", "(limit " + limit + ")", reason, before);
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() {
        var before = refused("request_too_large");
        assertRefused(post("{\"query\":\"{ __typename } #" + "x".repeat(70_000) + "\"}").expectStatus().isEqualTo(413),
                "REQUEST_TOO_LARGE", "max-request-size", "request_too_large", before);
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        var before = refused("request_too_large");
        var piece = DefaultDataBufferFactory.sharedInstance;
        Flux<DataBuffer> endless = Flux.range(0, 800)
                .map(_ -> piece.wrap(" ".repeat(100).getBytes(StandardCharsets.UTF_8)));
        client().post().uri("/graphql").contentType(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromDataBuffers(endless)).exchange().expectStatus().isEqualTo(413).expectBody();
        assertCounted("request_too_large", before);
    }

    @Test
    void refusesVariablesThatAreNestedTooDeeply() {
        var before = refused("request_too_large");
        assertRefused(post("{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}}")
                .expectStatus().isEqualTo(413), "REQUEST_TOO_LARGE", "nesting", "request_too_large", before);
    }

    @Test
    void refusesTooManyTokens() {
        assertTooLarge("{ " + times(10_100, _ -> "name") + " }", "max-tokens");
    }

    @Test
    void refusesSelectionsThatAreNestedTooDeeply() {
        assertTooLarge("{ products" + " { a { b".repeat(3) + " } }".repeat(3) + " }", "max-depth");
    }

    @Test
    void refusesWhatTheParserCouldNotTakeTheDepthOf() {
        assertTooLarge("{ a" + " { a".repeat(1400) + " }".repeat(1401), "nesting");
        assertTooLarge("{ a(b: " + "[".repeat(1400) + "]".repeat(1400) + ") }", "nesting");
    }

    @Test
    void refusesFragmentsThatAreNestedTooDeeply() {
        assertTooLarge("{ ...F0 } " + times(590, n -> "fragment F" + n + " on Query { ...F" + (n + 1) + " }")
                + " fragment F590 on Query { __typename }", "nesting");
        assertTooLarge("{ " + times(590, n -> "...F" + (590 - n)) + " } "
                + times(590, n -> "fragment F" + n + " on Query { ...F" + (n + 1) + " }")
                + " fragment F590 on Query { __typename }", "nesting");
    }

    @Test
    void refusesFragmentsThatExpandToTooManyFields() {
        assertTooLarge("{ products { ...A ...A ...A ...A } } fragment A on Product { ...B ...B ...B ...B } "
                + "fragment B on Product { ...C ...C ...C ...C } fragment C on Product { id }", "max-fields");
    }

    @Test
    void refusesTooManyAliases() {
        assertTooLarge("{ products { " + times(11, n -> "a" + n + ": name") + " } }", "max-aliases");
    }

    @Test
    void refusesTooManyRootFields() {
        assertTooLarge("{ " + times(21, _ -> "__typename") + " }", "max-root-fields");
    }

    @Test
    void refusesWhatIsTooComplexToPlan() {
        var before = refused("operation_too_complex");
        assertRefused(query("{ products { " + times(9, n -> "a" + n + ": reviews { stars text }") + " } }"),
                "OPERATION_TOO_COMPLEX", "(limit planning-steps)", "operation_too_complex", before);
    }
}
