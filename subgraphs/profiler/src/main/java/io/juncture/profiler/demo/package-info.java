/** The demo data set: people, and the assessments they took. */
@NullMarked
package io.juncture.profiler.demo;

import org.jspecify.annotations.NullMarked;
