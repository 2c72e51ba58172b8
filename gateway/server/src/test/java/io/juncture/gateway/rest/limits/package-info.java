@NullMarked
package io.juncture.gateway.rest.limits;

import org.jspecify.annotations.NullMarked;
