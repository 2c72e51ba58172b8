package io.juncture.goals.simulation;

import java.util.function.IntToDoubleFunction;

/** Finds the smallest number of steps that lifts a probability to the one aimed at, asking as rarely as it can. */
final class StepSearch {

    private StepSearch() {
    }

    /**
     * Doubles until the aim is reached, then halves the gap.
     *
     * @param most        the largest number of steps allowed, 0 or more
     * @param aim         the probability wanted
     * @param probability after so many steps; must not fall as steps are added
     * @return the number of steps, 1 or more; {@code most} where even that does not reach the aim
     */
    static int smallest(int most, double aim, IntToDoubleFunction probability) {
        int tooFew = 0;
        int enough = 1;
        while (enough < most && probability.applyAsDouble(enough) < aim) {
            tooFew = enough;
            enough = (int) Math.min(2L * enough, most);
        }
        enough = Math.min(enough, most);
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) >>> 1;
            if (probability.applyAsDouble(middle) < aim) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }
}
