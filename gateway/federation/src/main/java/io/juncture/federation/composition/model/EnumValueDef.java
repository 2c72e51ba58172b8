package io.juncture.federation.composition.model;

import io.juncture.federation.composition.finding.SourcePlace;
import java.util.List;

/** A value of an enum type. */
public record EnumValueDef(String name, String description, List<Applied> directives, SourcePlace place) implements Annotated {

    public EnumValueDef {
        directives = List.copyOf(directives);
    }
}
