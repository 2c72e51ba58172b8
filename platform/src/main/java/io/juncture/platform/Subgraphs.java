package io.juncture.platform;

import io.juncture.goals.GoalsApplication;
import io.juncture.profiler.ProfilerApplication;
import java.util.List;

/** The subgraphs of the platform. A new one is added here. */
final class Subgraphs {

    /** The one that signs access tokens. */
    static final PlatformApplication IDENTITY = new PlatformApplication("profiler", ProfilerApplication.class);

    static final List<PlatformApplication> ALL = List.of(
            IDENTITY,
            new PlatformApplication("goals", GoalsApplication.class));

    private Subgraphs() {
    }
}
