/**
 * What a supergraph asks of callers before they may see its types and fields, and what callers have.
 */
@NullMarked
package io.juncture.federation.supergraph.access;

import org.jspecify.annotations.NullMarked;
