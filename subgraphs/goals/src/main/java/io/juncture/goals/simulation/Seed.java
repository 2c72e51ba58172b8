package io.juncture.goals.simulation;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stable seeds from text: FNV-1a with 64 bits (Fowler, Noll, Vo) over the UTF-8 bytes. */
public final class Seed {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Seed() {
    }

    /** The seed for these parameters: equal parameters have equal seeds, in every release that knows the same parameters. */
    static long of(GoalParameters goal) {
        return of(Stream.of(goal.category(), goal.targetAmount().orElse(-1), goal.targetInTodaysMoney(), goal.currentAmount(),
                        goal.monthlyContribution(), goal.yearlyStepUp(), goal.months(), goal.riskProfile(),
                        goal.equityAllocation().orElse(-1), goal.monthlyExpenses().orElse(-1), goal.emergencyFundMonths())
                .map(String::valueOf)
                .collect(Collectors.joining("|")));
    }

    /** The seed for this text. */
    public static long of(String text) {
        long hash = OFFSET_BASIS;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * PRIME;
        }
        return hash;
    }
}
