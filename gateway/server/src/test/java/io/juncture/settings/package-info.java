@NullMarked
package io.juncture.settings;

import org.jspecify.annotations.NullMarked;
