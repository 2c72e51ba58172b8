package io.juncture.federation.composition.model;

import io.juncture.federation.composition.finding.SourcePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field of an object or interface type, arguments in order of declaration. */
public record FieldDef(String name, String description, TypeRef type, Map<String, InputDef> arguments, List<Applied> directives,
                       SourcePlace place) implements Annotated {

    public FieldDef {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        directives = List.copyOf(directives);
    }

    public FieldDef withDirectives(List<Applied> others) {
        return new FieldDef(name, description, type, arguments, others, place);
    }

    public FieldDef without(FederationDirective directive) {
        return withDirectives(directives.stream().filter(applied -> !applied.is(directive)).toList());
    }

    public FieldDef with(FederationDirective directive) {
        if (has(directive)) {
            return this;
        }
        var more = new ArrayList<>(directives);
        more.add(Applied.of(directive, place));
        return withDirectives(more);
    }
}
