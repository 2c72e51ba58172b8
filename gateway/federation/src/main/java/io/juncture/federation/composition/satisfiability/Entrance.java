package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.Set;

/**
 * A key that leads to positions of an object.
 *
 * @param knownAs the type by which some subgraph must know the object already; empty where the key needs no type name
 * @param key     what must be fetched; empty for root types, which are entered without
 * @param targets the positions, one for each subgraph with that key
 */
record Entrance(String knownAs, FieldSet key, Set<Position> targets) {
}
