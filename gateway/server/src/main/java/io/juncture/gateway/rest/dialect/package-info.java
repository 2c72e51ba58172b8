/**
 * What the endpoints of one family have in common: envelope, errors, names, limits.
 */
@NullMarked
package io.juncture.gateway.rest.dialect;

import org.jspecify.annotations.NullMarked;
