/**
 * What is written for the client: the merged data as its operation projects it, and errors with its paths.
 */
@NullMarked
package io.juncture.federation.executor.response;

import org.jspecify.annotations.NullMarked;
