package io.juncture.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.subgraph.testing.GraphQl;
import io.juncture.subgraph.testing.TestDatabase;
import io.juncture.subgraph.testing.TestIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The goals subgraph on a free port with a database of its own, shared by all tests with the same settings. Every test acts for
 * a person of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = GoalsApplication.class, properties = {
    "spring.config.name=goals",
    "juncture.goals.admin-key=test-key",
    "juncture.goals.simulation.paths=1000",
    "juncture.goals.limits.goals-per-person=30",
    "juncture.goals.limits.scenarios-per-goal=3",
    "juncture.goals.limits.calculations-per-goal=3",
    "juncture.goals.metrics.sample-interval=1h",
    "juncture.goals.metrics.flush-interval=1h"})
@Import(GoalsTest.Time.class)
public abstract class GoalsTest {

    protected static final TestIdentity IDENTITY = TestIdentity.shared();

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestTime time;

    /** The person of this test. */
    protected String person = "";

    @TestConfiguration
    static class Time {

        @Bean
        TestTime testTime() {
            return new TestTime();
        }
    }

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry properties) {
        TestDatabase.create().register(properties);
        IDENTITY.register(properties);
    }

    @BeforeEach
    void newPerson() {
        person = "user-" + UUID.randomUUID();
    }

    protected HttpGraphQlTester asPerson() {
        return as(person, "learner");
    }

    protected HttpGraphQlTester as(String id, String... roles) {
        return GraphQl.as(port, IDENTITY.token(id, roles));
    }

    protected HttpGraphQlTester anonymous() {
        return GraphQl.anonymous(port);
    }

    /** A valid goal, with these fields instead of its own. */
    protected static Map<String, Object> goalInput(Map<String, Object> changes) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "name", "A flat",
                "category", "HOME",
                "targetAmount", 2_000_000,
                "currentAmount", 500_000,
                "monthlyContribution", 15_000,
                "timeframe", "2035-01-15"));
        input.putAll(changes);
        return input;
    }

    /** Creates a goal of this person; its id. */
    protected String createGoal(Map<String, Object> changes) {
        return createGoalOf(person, changes);
    }

    protected String createGoalOf(String owner, Map<String, Object> changes) {
        return as(owner, "learner").document("mutation($input: CreateGoalInput!) { createGoal(input: $input) { id } }")
                .variable("input", goalInput(changes))
                .execute().path("createGoal.id").entity(String.class).get();
    }

    /** That the response has exactly one error, with this code. */
    protected static void assertError(Response response, String code) {
        response.errors().satisfy(error(code, _ -> { }));
    }

    protected static Consumer<List<ResponseError>> error(String code, Consumer<ResponseError> more) {
        return errors -> {
            assertThat(errors).hasSize(1);
            assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
            more.accept(errors.getFirst());
        };
    }

    /** That the response has the one error {@code INVALID_INPUT} with exactly these violations: field, message, field, ... */
    protected static void assertViolations(Response response, String... expected) {
        response.errors().satisfy(error("INVALID_INPUT", error -> {
            @SuppressWarnings("unchecked")
            var violations = (List<Map<String, String>>) error.getExtensions().get("violations");
            assertThat(violations.stream().flatMap(each -> List.of(each.get("field"), each.get("message")).stream()))
                    .containsExactly(expected);
        }));
    }
}
