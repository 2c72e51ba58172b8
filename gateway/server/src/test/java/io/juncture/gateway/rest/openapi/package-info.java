@NullMarked
package io.juncture.gateway.rest.openapi;

import org.jspecify.annotations.NullMarked;
