package io.juncture.goals.probability;

import io.juncture.goals.money.Amounts;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.simulation.Adjustment.AllocationChange;
import io.juncture.goals.simulation.Adjustment.ContributionIncrease;
import io.juncture.goals.simulation.Adjustment.LumpSum;
import io.juncture.goals.simulation.Adjustment.TargetReduction;
import io.juncture.goals.simulation.Adjustment.TimeframeExtension;
import io.juncture.goals.simulation.Adjustment;
import java.util.ArrayList;
import java.util.List;

/** Puts adjustments into words. */
public final class AdjustmentText {

    private AdjustmentText() {
    }

    /** The change in a sentence: {@code Increase monthly SIP by ₹5,000}. */
    public static String description(Adjustment adjustment, MoneyFormat format) {
        return switch (adjustment) {
            case ContributionIncrease more -> "Increase monthly SIP by " + brief(format, more.monthlyIncrease());
            case TimeframeExtension later -> "Extend goal timeframe by " + months(later.months());
            case AllocationChange mix -> allocation(mix);
            case TargetReduction less -> "Lower the target by " + brief(format, less.reduction())
                    + " to " + brief(format, less.newTarget());
            case LumpSum once -> "Invest " + brief(format, once.amount()) + " once, today";
        };
    }

    /** The share of today may be the one proposed: the change is then that it does not glide down. */
    private static String allocation(AllocationChange mix) {
        String from = percent(mix.currentEquity());
        String to = percent(mix.proposedEquity());
        if (from.equals(to)) {
            return "Keep the share of equity at " + to + " until the target date";
        }
        return (mix.proposedEquity() > mix.currentEquity() ? "Raise" : "Lower") + " the share of equity from " + from + " to " + to;
    }

    /** What to do, in order. */
    public static List<String> steps(Adjustment adjustment, MoneyFormat format) {
        return switch (adjustment) {
            case ContributionIncrease more -> contributionSteps(more, format);
            case TimeframeExtension later -> List.of(
                    "Update your goal target date: " + months(later.months()) + " later",
                    "Continue current contributions until then");
            case AllocationChange mix -> List.of(
                    "Move existing holdings until " + percent(mix.proposedEquity()) + " of them are equity",
                    "Direct new contributions in the same proportion",
                    "Rebalance once a year");
            case TargetReduction less -> List.of(
                    "Find out which part of the goal can cost less",
                    "Update your goal target amount to " + brief(format, less.newTarget()));
            case LumpSum once -> List.of(
                    "Set aside " + brief(format, once.amount()) + " from savings, a bonus or another windfall",
                    "Invest it in the proportions of this goal",
                    "Continue current contributions");
        };
    }

    private static List<String> contributionSteps(ContributionIncrease more, MoneyFormat format) {
        List<String> steps = new ArrayList<>();
        steps.add("Set up an additional SIP of " + brief(format, more.monthlyIncrease()) + " with your bank");
        more.taxBenefit().ifPresent(benefit -> steps.add("Consider tax-saving ELSS funds: up to "
                + brief(format, benefit.eligibleDeduction()) + " a year may be deducted under section " + benefit.section()));
        return List.copyOf(steps);
    }

    private static String brief(MoneyFormat format, double amount) {
        return format.brief(Amounts.of(amount));
    }

    private static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
