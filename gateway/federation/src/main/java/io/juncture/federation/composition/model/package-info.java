/**
 * A schema as values: what a subgraph declares after parsing and normalising, and what merging makes of all of them.
 */
@NullMarked
package io.juncture.federation.composition.model;

import org.jspecify.annotations.NullMarked;
