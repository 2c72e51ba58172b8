/**
 * Facades over a depot of neutral things.
 */
@NullMarked
package io.juncture.gateway.rest;

import org.jspecify.annotations.NullMarked;
