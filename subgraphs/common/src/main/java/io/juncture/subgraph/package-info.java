/** What all subgraphs share: one configuration that a subgraph's main class imports. */
@NullMarked
package io.juncture.subgraph;

import org.jspecify.annotations.NullMarked;
