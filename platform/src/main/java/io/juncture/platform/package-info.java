/**
 * The whole platform in one JVM: embedded PostgreSQL, every subgraph and the gateway, each application in its own Spring context.
 * {@link io.juncture.platform.Platform} is the command line around {@link io.juncture.platform.RunningPlatform}.
 */
@NullMarked
package io.juncture.platform;

import org.jspecify.annotations.NullMarked;
