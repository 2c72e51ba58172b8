/**
 * REST facades: endpoints that are nothing but stored GraphQL operations.
 *
 * <p>Data flows one way: {@code definition} reads operation files and {@code dialect} what the endpoints of a family have in
 * common; {@code request} and {@code response} compile both, against the schema, to what fills variables and what shapes
 * answers; {@code web} serves the result, {@code openapi} describes it.
 */
@NullMarked
package io.juncture.gateway.rest;

import org.jspecify.annotations.NullMarked;
