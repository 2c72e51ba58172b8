package io.juncture.federation.planner;

/**
 * What it costs to complete a position.
 *
 * @param waves   sequential fetches after the position's source
 * @param fetches fetches in all
 */
record Cost(int waves, int fetches) {

    static final Cost NONE = new Cost(0, 0);

    /** Both, side by side, where fetches add up. */
    Cost plus(Cost other) {
        return new Cost(Math.max(waves, other.waves), fetches + other.fetches);
    }

    /** Either: alternatives by type, whose fetches can be merged. */
    Cost or(Cost other) {
        return new Cost(Math.max(waves, other.waves), Math.max(fetches, other.fetches));
    }
}
