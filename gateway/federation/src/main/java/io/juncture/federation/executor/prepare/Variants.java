package io.juncture.federation.executor.prepare;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.juncture.federation.planner.plan.Circumstances;
import java.util.function.Function;

/**
 * The plans of one operation: the one that leaves every condition open at once, so that what can never be planned is
 * refused early; others when they are first needed. Of those the most used are kept.
 */
final class Variants {

    private static final long MOST_BYTES = 4 * 1024 * 1024;
    private static final int FEWEST = 4;
    private static final int MOST = 256;

    private final Function<Circumstances, Variant> planning;
    private final Variant open;
    private final int possible;
    private final int kept;
    private final Cache<Circumstances, Variant> others;

    /**
     * @param possible     how many there are beside the open one
     * @param bytesOfEach what one occupies, estimated
     */
    Variants(Function<Circumstances, Variant> planning, int possible, long bytesOfEach) {
        this.planning = planning;
        this.possible = possible;
        this.kept = Math.min(possible, (int) Math.clamp(MOST_BYTES / bytesOfEach, FEWEST, MOST));
        this.others = Caffeine.newBuilder().maximumSize(kept).executor(Runnable::run).build();
        this.open = planning.apply(Circumstances.OPEN);
    }

    Variant get(Circumstances circumstances) {
        return circumstances.equals(Circumstances.OPEN) ? open : others.get(circumstances, planning);
    }

    /** How many are kept at most, the open one included. */
    int kept() {
        return 1 + kept;
    }

    boolean isMade(Circumstances circumstances) {
        return circumstances.equals(Circumstances.OPEN) || others.getIfPresent(circumstances) != null;
    }

    boolean allMade() {
        return possible == 0 || others.estimatedSize() >= possible;
    }
}
