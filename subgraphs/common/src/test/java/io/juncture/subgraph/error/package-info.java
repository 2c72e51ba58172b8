@NullMarked
package io.juncture.subgraph.error;

import org.jspecify.annotations.NullMarked;
