/**
 * The facades as an OpenAPI 3.1 document, and the page that shows it.
 */
@NullMarked
package io.juncture.gateway.rest.openapi;

import org.jspecify.annotations.NullMarked;
