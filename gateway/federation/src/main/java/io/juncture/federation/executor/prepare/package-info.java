/**
 * From the text of a document to an operation that is ready to run: size limits, validation, planning.
 */
@NullMarked
package io.juncture.federation.executor.prepare;

import org.jspecify.annotations.NullMarked;
