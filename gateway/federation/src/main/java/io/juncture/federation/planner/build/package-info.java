/** From choices to the plan: requests, where their values go, and how the response is written. */
@NullMarked
package io.juncture.federation.planner.build;

import org.jspecify.annotations.NullMarked;
