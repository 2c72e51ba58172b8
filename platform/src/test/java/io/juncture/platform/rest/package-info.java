/** The REST facades over the whole platform, compared with the shapes that clients rely on. */
@NullMarked
package io.juncture.platform.rest;

import org.jspecify.annotations.NullMarked;
