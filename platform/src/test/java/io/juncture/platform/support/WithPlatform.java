package io.juncture.platform.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the constructor and the methods of a test class a {@link TestPlatform}: the whole platform with its demo data, started once
 * for all test classes of the JVM. Tests share it, so they change only what they have created themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PlatformExtension.class)
public @interface WithPlatform {
}
