/** The demo data set. */
@NullMarked
package io.juncture.goals.demo;

import org.jspecify.annotations.NullMarked;
