/**
 * What a subgraph's schema, and what the merged schema, must satisfy. Each class holds the rules of one subject; the error
 * codes they report are named in their documentation.
 */
@NullMarked
package io.juncture.federation.composition.validation;

import org.jspecify.annotations.NullMarked;
