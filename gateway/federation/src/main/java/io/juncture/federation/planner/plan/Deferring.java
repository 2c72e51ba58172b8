package io.juncture.federation.planner.plan;

import java.util.BitSet;

/**
 * What a plan with deferred fragments has more than others.
 *
 * @param initial the ids of the requests that the initial response needs
 * @param whole   how the response would be written if nothing was deferred: where errors find their paths
 */
public record Deferring(BitSet initial, Projection whole) {
}
