package io.juncture.goals.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records median wealth along the way, and how many paths have the goal secured. */
final class ProgressRecorder implements PathObserver {

    private final GoalPlan plan;
    private final List<Integer> moments;
    private final Map<Integer, Double> securedAt = new HashMap<>();
    private final List<Timeline.Point> points = new ArrayList<>();
    private double[] scratch = {};

    ProgressRecorder(GoalPlan plan) {
        this.plan = plan;
        this.moments = ProbabilityOverTime.monthsOf(plan.months());
    }

    @Override
    public void after(int month, double[] wealth) {
        if (moments.contains(month)) {
            securedAt.put(month, secured(wealth, plan.threshold(month)));
        }
        if (month == 0) {
            scratch = new double[wealth.length];
        }
        if (month % Resolution.HIGH.timelineMonths() == 0 || month == plan.months()) {
            System.arraycopy(wealth, 0, scratch, 0, wealth.length);
            points.add(new Timeline.Point(month, Quantile.median(scratch)));
        }
    }

    private static double secured(double[] wealth, double threshold) {
        int secured = 0;
        for (double amount : wealth) {
            if (amount >= threshold) {
                secured++;
            }
        }
        return secured / (double) wealth.length;
    }

    ProbabilityOverTime probabilityOverTime() {
        return ProbabilityOverTime.of(moments, moments.stream().map(securedAt::get).toList());
    }

    Timeline timeline() {
        return new Timeline(points);
    }
}
