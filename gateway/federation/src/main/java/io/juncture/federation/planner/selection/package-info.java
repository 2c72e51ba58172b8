/** What an operation wants: its selections merged, by type, with fragments, conditions and deferral worked out. */
@NullMarked
package io.juncture.federation.planner.selection;

import org.jspecify.annotations.NullMarked;
