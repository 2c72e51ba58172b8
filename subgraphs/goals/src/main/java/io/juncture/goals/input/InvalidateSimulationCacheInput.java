package io.juncture.goals.input;

import java.time.LocalDate;

/** The GraphQL input of the same name. */
public record InvalidateSimulationCacheInput(String pattern, String reason) {

    private static final int LONGEST_PATTERN = 500;
    private static final int LONGEST_REASON = 2000;

    /**
     * The same, checked.
     *
     * @throws io.juncture.subgraph.error.SubgraphException {@code INVALID_INPUT}
     */
    public InvalidateSimulationCacheInput validated() {
        InputCheck check = new InputCheck(LocalDate.EPOCH);
        check.line("pattern", pattern, LONGEST_PATTERN);
        check.text("reason", reason, LONGEST_REASON);
        check.finish();
        return this;
    }
}
