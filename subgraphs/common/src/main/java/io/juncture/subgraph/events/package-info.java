/**
 * Events that one subgraph tells others, and nobody may miss. The publisher writes them into its outbox together with the change
 * they tell of; from there they are delivered until the subscriber has confirmed them.
 */
@NullMarked
package io.juncture.subgraph.events;

import org.jspecify.annotations.NullMarked;
