/**
 * Takes out of operations what a caller has no right to, before they are planned.
 */
@NullMarked
package io.juncture.federation.planner.access;

import org.jspecify.annotations.NullMarked;
