/**
 * Subgraph SDLs in, one supergraph with errors and hints out.
 */
@NullMarked
package io.juncture.federation.composition;

import org.jspecify.annotations.NullMarked;
