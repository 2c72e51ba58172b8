/** Who fetches what: the subgraphs that can be asked, and the cheapest choice among them. */
@NullMarked
package io.juncture.federation.planner.search;

import org.jspecify.annotations.NullMarked;
