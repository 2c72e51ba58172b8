/**
 * A merged schema in, the supergraph's SDL out.
 */
@NullMarked
package io.juncture.federation.composition.print;

import org.jspecify.annotations.NullMarked;
