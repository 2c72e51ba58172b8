/**
 * Small federated graphs, executed in this process, for scenarios.
 */
@NullMarked
package io.juncture.federation.testing;

import org.jspecify.annotations.NullMarked;
