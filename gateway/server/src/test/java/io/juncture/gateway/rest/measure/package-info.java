@NullMarked
package io.juncture.gateway.rest.measure;

import org.jspecify.annotations.NullMarked;
