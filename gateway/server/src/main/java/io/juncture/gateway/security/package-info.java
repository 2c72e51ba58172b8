/**
 * Who may call: bearer tokens, and which paths need one.
 */
@NullMarked
package io.juncture.gateway.security;

import org.jspecify.annotations.NullMarked;
