/**
 * Facades on HTTP.
 */
@NullMarked
package io.juncture.gateway.rest.web;

import org.jspecify.annotations.NullMarked;
