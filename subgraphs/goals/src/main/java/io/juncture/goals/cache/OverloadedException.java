package io.juncture.goals.cache;

/** More simulations are waiting than the configured queue holds. */
public final class OverloadedException extends RuntimeException {

    OverloadedException() {
        super("Too many simulations are waiting; try again in a moment");
    }
}
