package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.subgraph.FieldSet;

/**
 * What an argument takes from a context.
 *
 * @param subgraph the name of the subgraph whose context it is
 * @param context  its name there
 * @param selected what is taken of the object that sets it
 */
record ContextDemand(String subgraph, String context, FieldSet selected) {
}
