package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.platform.support.TestPlatform;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What stays when everything stops, and what goes on when a part does. */
class RestartTest {

    private static final String CREATE = """
            mutation {
              createGoal(input: {
                name: "A boat", category: VEHICLE, timeframe: "%s",
                targetAmount: 300000, currentAmount: 1000, monthlyContribution: 2000
              }) { name }
            }
            """.formatted(LocalDate.now().plusYears(10));
    private static final String MINE = "{ me { fullName goals { name } } }";

    @TempDir
    private Path directory;

    @Test
    void aSecondStartKeepsTheDataAndTheLoginsOfTheFirst() {
        var first = TestPlatform.start(directory);
        var token = first.token("newbie@example.com");
        try {
            assertThat(first.withToken(token).data(CREATE).at("/createGoal/name").stringValue()).isEqualTo("A boat");
        } finally {
            first.stop();
        }

        var second = TestPlatform.start(directory);
        try {
            var me = second.withToken(token).data(MINE).path("me");
            assertThat(me.at("/goals/0/name").stringValue()).isEqualTo("A boat");
            assertThat(me.path("goals")).hasSize(1);
            assertThat(second.as("user@example.com").data(MINE).at("/me/goals")).hasSize(5);
            withoutGoalsTheRestIsAnswered(second);
        } finally {
            second.stop();
        }
    }

    private static void withoutGoalsTheRestIsAnswered(TestPlatform platform) {
        var user = platform.as("user@example.com");
        ((ConfigurableApplicationContext) platform.application("goals")).close();

        var response = user.execute(MINE, Map.of());
        assertThat(response.at("/data/me/fullName").stringValue()).isEqualTo("John Doe");
        assertThat(response.at("/data/me/goals").isNull()).isTrue();
        assertThat(response.path("errors")).hasSize(1);
        assertThat(response.at("/errors/0/path/0").stringValue()).isEqualTo("me");
        assertThat(response.at("/errors/0/extensions/code").stringValue()).isEqualTo("SUBGRAPH_UNAVAILABLE");
        assertThat(response.at("/errors/0/extensions/service").stringValue()).isEqualTo("goals");
    }
}
