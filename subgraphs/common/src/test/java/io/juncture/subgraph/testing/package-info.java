/** What tests of subgraphs need: a database of their own and an issuer of tokens. */
@NullMarked
package io.juncture.subgraph.testing;

import org.jspecify.annotations.NullMarked;
