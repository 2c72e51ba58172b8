/** Amounts of money: rounding, and how people write them. */
@NullMarked
package io.juncture.goals.money;

import org.jspecify.annotations.NullMarked;
