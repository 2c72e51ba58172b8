package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.GraphQLClient;
import io.juncture.platform.support.TestPlatform;
import io.juncture.platform.support.WithPlatform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** A session taken through the gateway, and its progress followed through the gateway. */
@WithPlatform
class ProfilerProgressTest {

    private static final String ANSWER = """
            mutation ($id: ID!, $question: ID!, $value: String!) {
              answerProfilerQuestions(sessionId: $id, input: {answers: [{questionId: $question, value: $value}]}) { id }
            }
            """;

    private final TestPlatform platform;

    ProfilerProgressTest(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyAnswerIsTold() {
        GraphQLClient trainer = platform.as("trainer@example.com");
        String id = trainer.data("mutation { startProfilerSession { id } }").at("/startProfilerSession/id").stringValue();
        StepVerifier.create(answered(id, "trainer@example.com"))
                .expectNext(0)
                .then(() -> trainer.data(ANSWER, Map.of("id", id, "question", "beh-01", "value", "mostly")))
                .expectNext(1)
                .then(() -> trainer.data(ANSWER, Map.of("id", id, "question", "beh-02", "value", "hardly")))
                .expectNext(2)
                .thenCancel()
                .verify(Duration.ofSeconds(60));
        assertThat(refusal(id, "learner@example.com")).isEqualTo("NOT_FOUND");
    }

    private Flux<Integer> answered(String session, String email) {
        return follow(session, email).map(each -> each.at("/data/profilerSessionProgress/answered").intValue());
    }

    private String refusal(String session, String email) {
        return follow(session, email).blockFirst(Duration.ofSeconds(60)).at("/errors/0/extensions/code").stringValue();
    }

    private Flux<JsonNode> follow(String session, String email) {
        return WebClient.create(platform.url().toString()).post().uri("/graphql")
                .headers(headers -> headers.setBearerAuth(platform.token(email)))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(Map.of(
                        "query", "subscription ($id: ID!) { profilerSessionProgress(sessionId: $id) { answered } }",
                        "variables", Map.of("id", session)))
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() { })
                .filter(event -> "next".equals(event.event()))
                .map(event -> event.data());
    }
}
