package io.juncture.goals.simulation;

/**
 * How a simulation is run. Equal settings, parameters and assumptions give a bit-identical result on every thread and machine.
 *
 * @param paths how many futures are simulated: even (they come in antithetic pairs), {@value #MIN_PATHS} to {@value #MAX_PATHS}
 * @param seed  selects the random numbers; scenarios of one goal share it so that they differ by their parameters only
 */
public record SimulationSettings(int paths, long seed) {

    public static final int MIN_PATHS = 100;
    public static final int MAX_PATHS = 100_000;

    public SimulationSettings {
        Check.between("paths", paths, MIN_PATHS, MAX_PATHS);
        Check.require(paths % 2 == 0, "paths", "must be even");
    }

    /**
     * Settings whose seed is a stable hash (FNV-1a, 64 bits, over UTF-8) of a key, typically the goal's id: the same on every
     * machine and in every release.
     */
    public static SimulationSettings of(int paths, String seedKey) {
        return new SimulationSettings(paths, Seed.of(seedKey));
    }

    /** Settings for parameters without an identity: the seed is a stable hash of those its probability depends on. */
    public static SimulationSettings of(int paths, GoalParameters goal) {
        return new SimulationSettings(paths, Seed.of(goal));
    }
}
