/** Cuts a merged schema down to what the clients of a contract may see. */
@NullMarked
package io.juncture.federation.composition.contract;

import org.jspecify.annotations.NullMarked;
