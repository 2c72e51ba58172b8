package io.juncture.federation.random;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a comparison found.
 *
 * @param kind     whether the answers agree, and if not, how they differ
 * @param expected the monolith's response
 * @param actual   the gateway's
 * @param calls    what the gateway asked subgraphs, as {@code name: request}
 */
record Verdict(Kind kind, String expected, String actual, List<String> calls) {

    /** How answers can differ. */
    enum Kind {
        /** They do not. */
        SAME,
        /** Both refuse the operation. */
        INVALID,
        /** The gateway answers an operation that the monolith refuses. */
        ACCEPTED,
        /** The gateway refuses an operation that the monolith answers. */
        REFUSED,
        /** Other data, or in another order. */
        DATA,
        /** The same data, but an error for a place where the monolith has none, or one error twice. */
        NEEDLESS_ERROR,
        /** The same data, but no error where the monolith has one. */
        MISSING_ERROR,
        /** The same data, but what is denied is not reported rightly. */
        DENIED,
        /** The same data, but an error has no path, or one to a place that is not null. */
        WRONG_PATH,
        /** Not as many events. */
        EVENTS,
        /** The parts of an incrementally delivered answer are not the whole one. */
        DEFERRED,
        /** The same answer, but the plan has something that it could do without. */
        WASTE,
        /** The engine threw an exception. */
        CRASH,
        /** Composition refused the subgraphs. */
        NOT_COMPOSED,
        /** Composition made another schema for clients. */
        OTHER_SCHEMA
    }

    /** Whether no operation can be compared. */
    boolean isAboutGraph() {
        return kind == Kind.NOT_COMPOSED || kind == Kind.OTHER_SCHEMA;
    }

    /** Whether another failure is of the same sort: for composition, with the same codes. */
    boolean failsLike(Verdict other) {
        return kind == other.kind && (kind != Kind.NOT_COMPOSED || codes(actual).equals(codes(other.actual)));
    }

    /** @param findings what the plan could do without */
    Verdict withWaste(List<String> findings) {
        return findings.isEmpty() ? this : new Verdict(Kind.WASTE, expected, findings.toString(), calls);
    }

    private static Set<String> codes(String errors) {
        return Pattern.compile("code=([A-Z_]+)").matcher(errors).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    boolean isWrong() {
        return kind != Kind.SAME && kind != Kind.INVALID;
    }
}
