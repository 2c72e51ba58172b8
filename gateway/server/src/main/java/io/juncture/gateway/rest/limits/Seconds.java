package io.juncture.gateway.rest.limits;

/** Seconds as sentences tell them. */
public final class Seconds {

    private Seconds() {
    }

    /** For example {@code 1 second} or {@code 40 seconds}. */
    public static String inWords(long seconds) {
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }

    /** As the unit of a rate, for example {@code min} or {@code 90 seconds}. */
    public static String asUnit(long seconds) {
        return switch ((int) Math.min(seconds, Integer.MAX_VALUE)) {
            case 1 -> "second";
            case 60 -> "min";
            case 3600 -> "hour";
            case 86400 -> "day";
            default -> inWords(seconds);
        };
    }
}
