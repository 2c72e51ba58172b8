/** The goals subgraph: financial goals, their plans, and how likely they are to succeed. */
@NullMarked
package io.juncture.goals;

import org.jspecify.annotations.NullMarked;
