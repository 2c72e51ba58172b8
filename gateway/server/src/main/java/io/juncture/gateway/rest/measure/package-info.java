/**
 * What a family's endpoints did, counted per minute.
 */
@NullMarked
package io.juncture.gateway.rest.measure;

import org.jspecify.annotations.NullMarked;
