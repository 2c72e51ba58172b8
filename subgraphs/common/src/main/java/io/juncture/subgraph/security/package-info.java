/** Who calls: token validation, the caller, and what may be reached without one. */
@NullMarked
package io.juncture.subgraph.security;

import org.jspecify.annotations.NullMarked;
