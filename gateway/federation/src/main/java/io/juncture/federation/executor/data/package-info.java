/**
 * The merged answers of subgraphs as a tree: read from their bytes, walked, and represented as entities for the next ones.
 */
@NullMarked
package io.juncture.federation.executor.data;

import org.jspecify.annotations.NullMarked;
