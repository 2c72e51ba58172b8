/**
 * When responses go to the client: one, one with each deferred fragment, or one for each event of a stream.
 */
@NullMarked
package io.juncture.federation.executor.delivery;

import org.jspecify.annotations.NullMarked;
