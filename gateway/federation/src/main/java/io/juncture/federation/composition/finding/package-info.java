/** What composition finds wrong or worth a hint, and where. */
@NullMarked
package io.juncture.federation.composition.finding;

import org.jspecify.annotations.NullMarked;
