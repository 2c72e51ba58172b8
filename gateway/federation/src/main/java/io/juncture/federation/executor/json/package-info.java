/**
 * JSON as bytes: reading, checking and writing without making text of it.
 */
@NullMarked
package io.juncture.federation.executor.json;

import org.jspecify.annotations.NullMarked;
