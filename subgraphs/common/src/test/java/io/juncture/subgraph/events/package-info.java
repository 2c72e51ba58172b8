@NullMarked
package io.juncture.subgraph.events;

import org.jspecify.annotations.NullMarked;
