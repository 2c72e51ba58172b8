package io.juncture.goals.simulation;

/** Quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
final class Quantile {

    private Quantile() {
    }

    /** @param sorted in ascending order, at least one */
    static double of(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The median of an even number of values, which are left in another order (Hoare's selection, without sorting all). */
    static double median(double[] values) {
        int upper = values.length / 2;
        select(values, upper);
        double below = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < upper; i++) {
            below = Math.max(below, values[i]);
        }
        return below + 0.5 * (values[upper] - below);
    }

    /** Puts the value of this rank to its place, nothing greater before it and nothing smaller behind it. */
    private static void select(double[] values, int rank) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            double pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
            int left = from;
            int right = to;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (rank <= right) {
                to = right;
            } else if (rank >= left) {
                from = left;
            } else {
                return;
            }
        }
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
