/** The whole platform for tests, and a client to speak to it. */
@NullMarked
package io.juncture.platform.support;

import org.jspecify.annotations.NullMarked;
