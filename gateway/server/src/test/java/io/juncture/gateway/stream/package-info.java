@NullMarked
package io.juncture.gateway.stream;

import org.jspecify.annotations.NullMarked;
