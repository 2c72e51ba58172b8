package io.juncture.goals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.goals.GoalsTest;
import io.juncture.subgraph.testing.RootField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** What nobody, people without the role of administrators, administrators and partners get from each root field, without the gateway. */
class RoleMatrixTest extends GoalsTest {

    private static final List<String> PEOPLE = List.of("learner", "trainer", "mentor", "coach", "org_admin", "director");

    /** The error's code, by who asks; empty when there is none. The operations name nothing that exists. */
    private record Expected(String anonymous, String people, String admin, String partner) {
    }

    private static final Expected OWN = new Expected("UNAUTHENTICATED", "", "", "FORBIDDEN");
    private static final Expected OTHERS = new Expected("UNAUTHENTICATED", "NOT_FOUND", "NOT_FOUND", "FORBIDDEN");
    private static final Expected INCOMPLETE = new Expected("UNAUTHENTICATED", "INVALID_INPUT", "INVALID_INPUT", "FORBIDDEN");
    private static final Expected OPERATORS = new Expected("UNAUTHENTICATED", "UNAUTHENTICATED", "", "UNAUTHENTICATED");

    private static final Map<String, Expected> TABLE = Map.ofEntries(
            Map.entry("Query.goal", OWN),
            Map.entry("Query._entities", OWN),
            Map.entry("Query.estimateGoalProbability", INCOMPLETE),
            Map.entry("Query.simulationCacheStatistics", OPERATORS),
            Map.entry("Query.simulationPerformance", OPERATORS),
            Map.entry("Mutation.createGoal", OWN),
            Map.entry("Mutation.updateGoal", OTHERS),
            Map.entry("Mutation.deleteGoal", OTHERS),
            Map.entry("Mutation.calculateGoalProbability", OTHERS),
            Map.entry("Mutation.createGoalScenario", OTHERS),
            Map.entry("Mutation.deleteGoalScenario", OTHERS),
            Map.entry("Mutation.invalidateSimulationCache", OPERATORS));

    @Autowired
    private GraphQlSource source;

    @Test
    void everyRootFieldIsForThoseWhomTheTableSays() {
        List<RootField> fields = RootField.of(source.schema());
        assertThat(fields).extracting(RootField::coordinate).containsExactlyInAnyOrderElementsOf(TABLE.keySet());
        Map<String, String> wanted = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (RootField field : fields) {
            Expected expected = TABLE.get(field.coordinate());
            wanted.put(field + " for nobody", expected.anonymous());
            found.put(field + " for nobody", field.codeFor(port, ""));
            PEOPLE.forEach(role -> {
                wanted.put(field + " for " + role, expected.people());
                found.put(field + " for " + role, field.codeFor(port, IDENTITY.token("someone-" + role, role)));
            });
            wanted.put(field + " for admin", expected.admin());
            found.put(field + " for admin", field.codeFor(port, IDENTITY.token("admin-1", "admin")));
            wanted.put(field + " for a partner", expected.partner());
            found.put(field + " for a partner", field.codeFor(port, IDENTITY.systemToken("agency", "reports:read reports:pii", "partner")));
        }
        assertThat(found).isEqualTo(wanted);
    }
}
