@NullMarked
package io.juncture.gateway.rest.dialect;

import org.jspecify.annotations.NullMarked;
