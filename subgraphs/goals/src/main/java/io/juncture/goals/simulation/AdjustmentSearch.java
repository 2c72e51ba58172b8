package io.juncture.goals.simulation;

import io.juncture.goals.simulation.Adjustment.AllocationChange;
import io.juncture.goals.simulation.Adjustment.ContributionIncrease;
import io.juncture.goals.simulation.Adjustment.LumpSum;
import io.juncture.goals.simulation.Adjustment.TargetReduction;
import io.juncture.goals.simulation.Adjustment.TimeframeExtension;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One search over the changes of one goal: what {@link AdjustmentFinder} proposes is built here, one method per kind.
 * Not thread-safe.
 */
final class AdjustmentSearch {

    private static final int EXTENSION_STEP = 6;
    private static final double MOST_EQUITY_CHANGE = 0.3;
    private static final int MOST_STEPS = 1 << 24;

    private final MonteCarloSimulator simulator;
    private final GoalParameters goal;
    private final SimulationSettings settings;
    private final ProbabilityEstimate current;
    private final double aim;
    private final Map<GoalParameters, ProbabilityEstimate> estimates = new HashMap<>();

    AdjustmentSearch(MonteCarloSimulator simulator, GoalParameters goal, SimulationSettings settings,
            ProbabilityEstimate current, double aim) {
        this.simulator = simulator;
        this.goal = goal;
        this.settings = settings;
        this.current = current;
        this.aim = aim;
    }

    /** The smallest round increase that reaches the aim. */
    ContributionIncrease contributionIncrease() {
        double step = contributionStep();
        int most = mostSteps(step, Check.MAX_AMOUNT - goal.monthlyContribution());
        return contributionIncrease(step * smallest(most, steps -> withContribution(step * steps)));
    }

    /** Half of an increase, rounded up, where it is large beside what is paid already. */
    Optional<ContributionIncrease> gentlerThan(ContributionIncrease full) {
        double step = contributionStep();
        double half = Math.ceil(full.monthlyIncrease() / 2 / step) * step;
        boolean large = full.monthlyIncrease() > goal.monthlyContribution() / 2;
        return large && half < full.monthlyIncrease() ? Optional.of(contributionIncrease(half)) : Optional.empty();
    }

    private ContributionIncrease contributionIncrease(double increase) {
        GoalParameters adjusted = withContribution(increase);
        return new ContributionIncrease(increase, 12 * increase, Section80C.benefit(goal, 12 * increase), impact(adjusted),
                adjusted);
    }

    private GoalParameters withContribution(double increase) {
        return goal.toBuilder().monthlyContribution(goal.monthlyContribution() + increase).build();
    }

    private double contributionStep() {
        return RoundAmount.step(Math.max(gap() / goal.months(), goal.monthlyContribution()));
    }

    /** The smallest round payment, up to what is missing today, that reaches the aim, or else all that is missing. */
    LumpSum lumpSum() {
        double step = RoundAmount.step(gap());
        int most = mostSteps(step, Math.min(gap() + step, Check.MAX_AMOUNT - goal.currentAmount()));
        double amount = step * smallest(most, steps -> withLumpSum(step * steps));
        GoalParameters adjusted = withLumpSum(amount);
        return new LumpSum(amount, impact(adjusted), adjusted);
    }

    private GoalParameters withLumpSum(double amount) {
        return goal.toBuilder().currentAmount(goal.currentAmount() + amount).build();
    }

    /** The shortest extension, in half years, that reaches the aim, or else the best one allowed. */
    Optional<TimeframeExtension> timeframeExtension() {
        int most = Math.min(goal.flexibility().mostExtensionMonths(), GoalParameters.MAX_MONTHS - goal.months());
        return firstToReachAim(IntStream.rangeClosed(1, most / EXTENSION_STEP).map(step -> step * EXTENSION_STEP), months -> {
            GoalParameters adjusted = goal.toBuilder().months(goal.months() + months).build();
            return new TimeframeExtension(months, impact(adjusted), adjusted);
        });
    }

    /** The smallest change of the equity weight, in tenths, that reaches the aim, or else the best one allowed. */
    Optional<AllocationChange> allocationChange() {
        double today = GlidePath.today(goal).equity();
        double most = Math.min(goal.riskProfile().mostEquity(), today + MOST_EQUITY_CHANGE) + 1e-9;
        double least = today - MOST_EQUITY_CHANGE;
        IntStream tenths = IntStream.rangeClosed(0, 10)
                .filter(tenth -> tenth / 10.0 >= least && tenth / 10.0 <= most)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(a / 10.0 - today), Math.abs(b / 10.0 - today)))
                .mapToInt(Integer::intValue);
        return firstToReachAim(tenths, tenth -> {
            GoalParameters adjusted = goal.toBuilder().equityAllocation(tenth / 10.0).build();
            return new AllocationChange(today, tenth / 10.0, impact(adjusted), adjusted);
        });
    }

    /** The smallest round reduction that reaches the aim, or else the largest one allowed. */
    Optional<TargetReduction> targetReduction() {
        double stated = TargetRule.statedTarget(goal);
        double step = RoundAmount.step(stated / 5);
        int most = mostSteps(step, goal.flexibility().mostTargetReduction() * stated);
        if (most == 0) {
            return Optional.empty();
        }
        double reduction = step * smallest(most, steps -> withTarget(stated - step * steps));
        GoalParameters adjusted = withTarget(stated - reduction);
        return Optional.of(new TargetReduction(reduction, stated - reduction, impact(adjusted), adjusted));
    }

    private GoalParameters withTarget(double stated) {
        return goal.toBuilder().targetAmount(stated).targetInTodaysMoney(TargetRule.isInTodaysMoney(goal)).build();
    }

    /** What is missing today; a tenth of the target at least, since a goal with enough may still lose it. */
    private double gap() {
        double target = TargetRule.nominalTarget(goal, simulator.market().inflation());
        return Math.max(target - goal.currentAmount(), target / 10);
    }

    private static int mostSteps(double step, double amount) {
        return (int) Math.min(MOST_STEPS, Math.floor(amount / step));
    }

    private int smallest(int most, IntFunction<GoalParameters> change) {
        return StepSearch.smallest(most, aim, steps -> estimate(change.apply(steps)).probability());
    }

    private <A extends Adjustment> Optional<A> firstToReachAim(IntStream candidates, IntFunction<A> change) {
        Optional<A> best = Optional.empty();
        for (int candidate : candidates.toArray()) {
            A next = change.apply(candidate);
            if (best.isEmpty() || next.impact().newProbability() > best.get().impact().newProbability()) {
                best = Optional.of(next);
            }
            if (next.impact().newProbability() >= aim) {
                break;
            }
        }
        return best;
    }

    /** Whether an adjustment raises the probability by more than the standard error of either estimate. */
    boolean isUseful(Adjustment adjustment) {
        double increase = adjustment.impact().probabilityIncrease();
        return increase > current.standardError()
                && increase > estimate(adjustment.adjusted()).standardError();
    }

    private Impact impact(GoalParameters adjusted) {
        double probability = estimate(adjusted).probability();
        return new Impact(probability - current.probability(), probability);
    }

    private ProbabilityEstimate estimate(GoalParameters changed) {
        return estimates.computeIfAbsent(changed, goalToAsk -> simulator.estimate(goalToAsk, settings));
    }
}
