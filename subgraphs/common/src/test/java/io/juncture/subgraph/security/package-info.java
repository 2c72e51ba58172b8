@NullMarked
package io.juncture.subgraph.security;

import org.jspecify.annotations.NullMarked;
