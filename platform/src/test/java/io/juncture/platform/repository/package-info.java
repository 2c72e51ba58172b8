/** Checks of files in the repository that no compiler looks at. */
@NullMarked
package io.juncture.platform.repository;

import org.jspecify.annotations.NullMarked;
