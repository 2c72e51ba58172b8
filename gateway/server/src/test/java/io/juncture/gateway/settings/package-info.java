@NullMarked
package io.juncture.gateway.settings;

import org.jspecify.annotations.NullMarked;
