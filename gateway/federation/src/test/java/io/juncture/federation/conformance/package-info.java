/**
 * The conformance suite: scenario files and what runs them.
 */
@NullMarked
package io.juncture.federation.conformance;

import org.jspecify.annotations.NullMarked;
