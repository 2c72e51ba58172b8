package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.subgraph.FieldSet;

/**
 * An object in the hands of a subgraph.
 *
 * @param type     what the subgraph knows it as: an object type, or an interface object that stands for it; right after a
 *                 field was followed, also an interface or union
 * @param provided external fields that {@code @provides} makes available on the path that led here
 */
record Position(Member member, String type, FieldSet provided) {
}
