package io.juncture.federation.composition.model;

import graphql.language.Value;
import io.juncture.federation.composition.finding.SourcePlace;
import java.util.List;
import java.util.Optional;

/** An argument or an input field. */
public record InputDef(String name, String description, TypeRef type, Optional<Value<?>> defaultValue, List<Applied> directives,
                       SourcePlace place) implements Annotated {

    public InputDef {
        directives = List.copyOf(directives);
    }

    /** Whether a value must be given. */
    public boolean isRequired() {
        return type.isNonNull() && defaultValue.isEmpty();
    }

    public InputDef withDirectives(List<Applied> others) {
        return new InputDef(name, description, type, defaultValue, others, place);
    }
}
