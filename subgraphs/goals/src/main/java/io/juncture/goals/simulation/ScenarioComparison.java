package io.juncture.goals.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A goal beside variations of it, all simulated with the same random numbers, so that differences come from the parameters only.
 *
 * @param baseline  the plan as it is
 * @param scenarios the variations by name, in the order given
 */
public record ScenarioComparison(SimulationResult baseline, SequencedMap<String, SimulationResult> scenarios) {

    public ScenarioComparison {
        scenarios = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scenarios));
    }

    /** Simulates the goal and every variation with these settings. */
    public static ScenarioComparison of(MonteCarloSimulator simulator, GoalParameters goal,
            Map<String, GoalParameters> variations, SimulationSettings settings) {
        var scenarios = new LinkedHashMap<String, SimulationResult>();
        variations.forEach((name, variation) -> scenarios.put(name, simulator.simulate(variation, settings)));
        return new ScenarioComparison(simulator.simulate(goal, settings), scenarios);
    }

    /**
     * What the variation of this name does to the probability.
     *
     * @throws InvalidParameterException when there is none of that name
     */
    public Impact impact(String name) {
        SimulationResult scenario = scenarios.get(name);
        if (scenario == null) {
            throw new InvalidParameterException("name", "must be one of " + scenarios.keySet());
        }
        double probability = scenario.successProbability();
        return new Impact(probability - baseline.successProbability(), probability);
    }
}
