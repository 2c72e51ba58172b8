/**
 * The Monte Carlo engine behind every probability the goals subgraph reports. Pure Java: no framework, no I/O, no clock, no
 * shared mutable state; every type here is immutable and every method may be called from any thread.
 *
 * <p>Data flows one way: {@link io.juncture.goals.simulation.GoalParameters} and
 * {@link io.juncture.goals.simulation.MarketAssumptions} go into
 * {@link io.juncture.goals.simulation.MonteCarloSimulator}, a {@link io.juncture.goals.simulation.SimulationResult} comes out.
 * {@link io.juncture.goals.simulation.AdjustmentFinder} and {@link io.juncture.goals.simulation.FactorAnalysis} ask the simulator
 * again with changed parameters and the same seed.
 *
 * <p>Units everywhere: money in the currency's main unit, rates, weights and probabilities as fractions (0.07 is 7 %), time in
 * whole months from now. Values that may be absent are {@code Optional*}, never {@code null}. A parameter that makes no sense
 * raises {@link io.juncture.goals.simulation.InvalidParameterException}, which names it.
 */
@NullMarked
package io.juncture.goals.simulation;

import org.jspecify.annotations.NullMarked;
