package io.juncture.federation.planner.plan;

import graphql.language.SourceLocation;
import java.util.List;

/**
 * A field of the response that the caller may not see.
 *
 * @param path     the response keys that lead to it
 * @param location where the client's document selects it; at most one
 */
public record DeniedField(List<String> path, List<SourceLocation> location) {

    public DeniedField {
        path = List.copyOf(path);
        location = List.copyOf(location);
    }
}
