package io.juncture.goals.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {

    private static final GoalParameters GOAL = Goals.education().build();
    private static final SimulationSettings SETTINGS = SimulationSettings.of(1000, "goal-1");

    @Test
    void sameSeedGivesTheSameBitsOnEveryThread() throws Exception {
        SimulationResult expected = Goals.INR.simulate(GOAL, SETTINGS);
        var tasks = new ArrayList<Callable<SimulationResult>>();
        for (int i = 0; i < 16; i++) {
            tasks.add(() -> Goals.INR.simulate(GOAL, SETTINGS));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<SimulationResult> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    /** Recorded once; a change of these numbers changes every stored result, so it has to be meant. */
    @Test
    void resultsStayTheSameFromReleaseToRelease() {
        SimulationResult result = Goals.INR.simulate(GOAL, SETTINGS);

        assertThat(result.successProbability()).isEqualTo(0.551);
        assertThat(result.outcomes().mean()).isEqualTo(2049338.290393164);
        assertThat(result.outcomes().median()).isEqualTo(2031398.880275337);
        assertThat(result.outcomes().percentile(95)).isEqualTo(2499033.458700119);
    }

    @Test
    void estimateIsThatOfTheFullSimulation() {
        assertThat(Goals.INR.estimate(GOAL, SETTINGS)).isEqualTo(Goals.INR.simulate(GOAL, SETTINGS).success());
    }

    @Test
    void anotherSeedGivesAnotherResult() {
        var other = Goals.INR.simulate(GOAL, SimulationSettings.of(1000, "goal-2"));

        assertThat(other.outcomes().mean()).isNotEqualTo(Goals.INR.simulate(GOAL, SETTINGS).outcomes().mean());
    }

    @Test
    void withoutAKeyTheParametersAreTheSeed() {
        var settings = SimulationSettings.of(1000, GOAL);

        assertThat(SimulationSettings.of(1000, GOAL.toBuilder().build())).isEqualTo(settings);
        assertThat(SimulationSettings.of(1000, GOAL.toBuilder().months(67).build())).isNotEqualTo(settings);
    }

    /** FNV-1a test vectors of draft-eastlake-fnv, appendix C. */
    @Test
    void seedsAreFnv1a() {
        assertThat(Seed.of("")).isEqualTo(0xcbf29ce484222325L);
        assertThat(Seed.of("a")).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(Seed.of("foobar")).isEqualTo(0x85944171f73967e8L);
    }

    /** A longer horizon lives through the same markets first. */
    @Test
    void changedParametersMeetTheSameMarkets() {
        var constant = GOAL.toBuilder().equityAllocation(1).currentAmount(1e6).monthlyContribution(0).months(12).build();
        var longer = constant.toBuilder().months(24).build();

        var atTheEnd = Goals.INR.simulate(constant, SETTINGS).timeline().points().getLast();
        var halfWay = Goals.INR.simulate(longer, SETTINGS).timeline().points().stream()
                .filter(point -> point.month() == 12).findFirst().orElseThrow();

        assertThat(halfWay).isEqualTo(atTheEnd);
    }
}
