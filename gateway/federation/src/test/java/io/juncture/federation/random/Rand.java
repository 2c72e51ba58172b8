package io.juncture.federation.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices, the same for the same seed. */
final class Rand {

    private final SplittableRandom random;

    Rand(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Whether something happens that happens so many times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(Collection<T> options) {
        return List.copyOf(options).get(random.nextInt(options.size()));
    }

    @SafeVarargs
    final <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }

    <T> List<T> shuffled(Collection<T> all) {
        List<T> rest = new ArrayList<>(all);
        List<T> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            order.add(rest.remove(random.nextInt(rest.size())));
        }
        return order;
    }

    /** Some of them, in random order: at least and at most so many, as far as there are any. */
    <T> List<T> some(Collection<T> all, int least, int most) {
        int count = Math.min(all.size(), between(least, most));
        return shuffled(all).subList(0, count);
    }
}
