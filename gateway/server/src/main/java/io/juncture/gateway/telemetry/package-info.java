/**
 * What operators see of each operation: metrics and one line in the log.
 */
@NullMarked
package io.juncture.gateway.telemetry;

import org.jspecify.annotations.NullMarked;
