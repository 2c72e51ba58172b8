package io.juncture.federation.executor.prepare;

import java.util.Optional;

/**
 * What is too much in an operation.
 *
 * @param limit   the limit's name, as in {@code max-depth}
 * @param message for the client
 */
record Excess(String limit, String message) {

    static Optional<Excess> over(int count, int allowed, String limit, String what) {
        return count > allowed ? Optional.of(of(allowed, limit, "operation", what)) : Optional.empty();
    }

    static Excess of(int allowed, String limit, String where, String what) {
        return new Excess(limit, "The " + where + " has more than " + allowed + " " + what + " (limit " + limit + ")");
    }
}
