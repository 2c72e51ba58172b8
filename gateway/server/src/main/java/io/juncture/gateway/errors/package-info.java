/**
 * One shape for every error the gateway itself answers with.
 */
@NullMarked
package io.juncture.gateway.errors;

import org.jspecify.annotations.NullMarked;
