package io.juncture.federation.composition.model;

import io.juncture.federation.composition.finding.SourcePlace;
import java.util.List;
import java.util.Optional;

/** What has a description and directives. */
public interface Annotated {

    /** Empty when there is none. */
    String description();

    List<Applied> directives();

    SourcePlace place();

    default boolean has(FederationDirective directive) {
        return directives().stream().anyMatch(applied -> applied.is(directive));
    }

    default Optional<Applied> first(FederationDirective directive) {
        return directives().stream().filter(applied -> applied.is(directive)).findFirst();
    }

    default List<Applied> all(FederationDirective directive) {
        return directives().stream().filter(applied -> applied.is(directive)).toList();
    }
}
