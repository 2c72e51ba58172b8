/**
 * What operators may do to a running gateway.
 */
@NullMarked
package io.juncture.gateway.admin;

import org.jspecify.annotations.NullMarked;
