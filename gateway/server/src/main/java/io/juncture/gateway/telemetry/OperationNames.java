package io.juncture.gateway.telemetry;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the number of different names in metrics bounded: clients choose them. */
final class OperationNames {

    private static final String ANONYMOUS = "anonymous";
    private static final String OTHER = "other";

    private final int bound;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    OperationNames(int bound) {
        this.bound = bound;
    }

    /** The name itself for the first names seen, {@code other} for every further one. */
    String label(Optional<String> name) {
        return name.map(this::bounded).orElse(ANONYMOUS);
    }

    private String bounded(String name) {
        if (known.contains(name)) {
            return name;
        }
        if (known.size() >= bound) {
            return OTHER;
        }
        known.add(name);
        return name;
    }
}
