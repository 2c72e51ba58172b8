package io.juncture.goals.simulation;

/** Amounts that people would choose. */
final class RoundAmount {

    private RoundAmount() {
    }

    /** The largest of 1, 2, 5, 10, 20, 50, … that is at most a twentieth of {@code reference}; at least 1. */
    static double step(double reference) {
        double limit = reference / 20;
        double step = 1;
        for (int i = 0; ; i++) {
            double next = step * (i % 3 == 1 ? 2.5 : 2);
            if (next > limit) {
                return step;
            }
            step = next;
        }
    }
}
