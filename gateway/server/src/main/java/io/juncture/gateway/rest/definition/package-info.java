/**
 * Operation files as the family wrote them, read and located, not yet checked against a schema.
 */
@NullMarked
package io.juncture.gateway.rest.definition;

import org.jspecify.annotations.NullMarked;
