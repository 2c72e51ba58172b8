/** Login, access tokens and the keys that sign them. */
@NullMarked
package io.juncture.profiler.identity;

import org.jspecify.annotations.NullMarked;
