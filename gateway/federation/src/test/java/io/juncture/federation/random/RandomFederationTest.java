package io.juncture.federation.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A federation of random subgraphs answers random operations as one schema over the same data does, by plans without waste.
 *
 * <p>Graphs are made from the numbers 1, 2, 3 and so on until a minute is over, 1,000 at most, so that a fast machine tests the same
 * as another. {@code -Drandom.minutes=60} takes as long as that, {@code -Drandom.seed=4711} begins there: each number always makes the
 * same graph and the same operations.
 * A failure is shrunk and printed as a file for the conformance suite.
 */
class RandomFederationTest {

    private static final int LEAST_GRAPHS = 60;
    private static final int MOST_GRAPHS = 1000;
    private static final int MOST_GRAPHS_FOR_COVERAGE = 2000;
    private static final int MOST_REPRODUCTIONS = 5;

    @Test
    void answersAsOneSchema() {
        long first = Long.getLong("random.seed", 1);
        Long minutes = Long.getLong("random.minutes");
        long most = minutes == null ? MOST_GRAPHS : Long.MAX_VALUE;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes == null ? 1 : minutes);
        RandomRun run = new RandomRun(MOST_REPRODUCTIONS);
        for (long seed = first; System.nanoTime() < end && run.graphs() < most || isTooSmall(run); seed++) {
            graph(run, seed);
        }
        System.out.println(run + "\n" + run.coverage());
        assertThat(run.reproductions()).as("%s", run).isEmpty();
        assertThat(run.coverage().missing()).as("what no graph and no operation had").isEmpty();
    }

    private static void graph(RandomRun run, long seed) {
        try {
            run.graph(seed);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("-Drandom.seed=" + seed + " breaks the test itself", e);
        }
    }

    /** However slow the machine is, a run goes on until everything that the generators make has occurred. */
    private static boolean isTooSmall(RandomRun run) {
        return run.graphs() < LEAST_GRAPHS || run.graphs() < MOST_GRAPHS_FOR_COVERAGE && !run.coverage().missing().isEmpty();
    }
}
