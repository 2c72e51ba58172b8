/**
 * Tools around the engine for the shell.
 */
@NullMarked
package io.juncture.federation;

import org.jspecify.annotations.NullMarked;
