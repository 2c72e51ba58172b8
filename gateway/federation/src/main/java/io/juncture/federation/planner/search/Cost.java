package io.juncture.federation.planner.search;

/**
 * What it costs to complete a position.
 *
 * @param waves   sequential fetches after the position's source
 * @param fetches fetches in all
 * @param fields  fields in all
 * @param far     fields that do not come from the source itself
 */
public record Cost(int waves, int fetches, int fields, int far) {

    static final Cost NONE = new Cost(0, 0, 0, 0);

    private static final int MANY = 1 << 28;

    /** Whether the source's own fetch is enough. */
    public boolean isFree() {
        return waves == 0 && fetches == 0;
    }

    /** Both, side by side, where fetches add up. */
    Cost plus(Cost other) {
        return new Cost(Math.max(waves, other.waves), sum(fetches, other.fetches), sum(fields, other.fields),
                sum(far, other.far));
    }

    /** Either: alternatives by type, whose fetches can be merged. */
    Cost or(Cost other) {
        return new Cost(Math.max(waves, other.waves), Math.max(fetches, other.fetches), sum(fields, other.fields),
                sum(far, other.far));
    }

    private static int sum(int a, int b) {
        return Math.min(MANY, a + b);
    }
}
