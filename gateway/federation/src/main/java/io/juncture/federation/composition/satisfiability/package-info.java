/**
 * Proves that whatever a client may select can be fetched: walks every path of the API schema and keeps, at each step, the
 * set of subgraphs that may hold the object.
 */
@NullMarked
package io.juncture.federation.composition.satisfiability;

import org.jspecify.annotations.NullMarked;
