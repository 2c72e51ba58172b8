/** The id that follows a request through logs and services. */
@NullMarked
package io.juncture.subgraph.request;

import org.jspecify.annotations.NullMarked;
