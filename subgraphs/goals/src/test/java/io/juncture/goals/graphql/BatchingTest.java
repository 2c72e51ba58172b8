package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import io.juncture.subgraph.testing.SqlStatements;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One statement of each operation asks whether the caller was erased. */
class BatchingTest extends GoalsTest {

    @Autowired
    private MeterRegistry meters;

    private List<String> peopleWithGoals(int count) {
        List<String> people = IntStream.range(0, count).mapToObj(number -> person + "-" + count + "-" + number).toList();
        people.forEach(owner -> createGoalOf(owner, Map.of()));
        return people;
    }

    private long statements(List<String> people, String selection) {
        var representations = people.stream().map(id -> Map.of("__typename", "User", "id", id)).toList();
        return SqlStatements.during(meters, () -> as("admin-1", "admin").document("""
                query($r: [_Any!]!) { _entities(representations: $r) { ... on User { %s } } }""".formatted(selection))
                .variable("r", representations).execute().errors().verify());
    }

    @Test
    void goalsOfAnyNumberOfPeopleTakeOneStatement() {
        assertThat(statements(peopleWithGoals(1), "goals { name successProbability }")).isEqualTo(2);
        assertThat(statements(peopleWithGoals(12), "goals { name successProbability }")).isEqualTo(2);
    }

    @Test
    void goalsAndPortfolioOfAnyNumberOfPeopleTakeOneStatement() {
        String selection = "goals { name } all: goals(includeInactive: true) { name } goalPortfolio { goalCount }";
        assertThat(statements(peopleWithGoals(7), selection)).isEqualTo(2);
    }

    @Test
    void scenariosOfAnyNumberOfGoalsTakeOneStatementMore() {
        String selection = "goals { scenarios { scenarios { name probability } } scenario(id: \"baseline_scenario\") { name } }";
        assertThat(statements(peopleWithGoals(2), selection)).isEqualTo(3);
        assertThat(statements(peopleWithGoals(9), selection)).isEqualTo(3);
    }

    @Test
    void referencesToGoalsTakeOneStatement() {
        var goals = IntStream.range(0, 6)
                .mapToObj(_ -> Map.of("__typename", "Goal", "id", createGoal(Map.of())))
                .toList();
        assertThat(SqlStatements.during(meters, () -> asPerson().document("""
                query($r: [_Any!]!) { _entities(representations: $r) { ... on Goal { name owner { id } } } }""")
                .variable("r", goals).execute().errors().verify())).isEqualTo(2);
    }
}
