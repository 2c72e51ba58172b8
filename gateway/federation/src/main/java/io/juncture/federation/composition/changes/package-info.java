/** What changes for clients between two versions of a schema. */
@NullMarked
package io.juncture.federation.composition.changes;

import org.jspecify.annotations.NullMarked;
