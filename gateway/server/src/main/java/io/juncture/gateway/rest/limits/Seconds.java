package io.juncture.gateway.rest.limits;

/** Seconds as sentences tell them. */
public final class Seconds {

    private Seconds() {
    }

    /** For example {@code 1 second} or {@code 40 seconds}. */
    public static String inWords(long seconds) {
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }
}
