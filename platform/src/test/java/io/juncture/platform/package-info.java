/** The launcher, the whole platform from outside, and the files around it. */
@NullMarked
package io.juncture.platform;

import org.jspecify.annotations.NullMarked;
