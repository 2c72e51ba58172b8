/**
 * Sessions of browsers: tokens in cookies instead of headers, without any state here.
 */
@NullMarked
package io.juncture.gateway.session;

import org.jspecify.annotations.NullMarked;
