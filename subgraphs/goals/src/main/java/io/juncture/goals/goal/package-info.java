/** Goals: what is stored of them, who may see them, how they change. */
@NullMarked
package io.juncture.goals.goal;

import org.jspecify.annotations.NullMarked;
