package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.model.TypeDef;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the fields of a schema that a field set speaks of, at every depth. Unknown names are passed over. */
public record FieldTargets(SubgraphSchema schema, boolean withImplementations) {

    public Set<Coordinate> of(String type, FieldSet fieldSet) {
        Set<Coordinate> targets = new LinkedHashSet<>();
        collect(type, fieldSet, targets);
        return targets;
    }

    private void collect(String type, FieldSet fieldSet, Set<Coordinate> targets) {
        for (FieldSet.Selection selection : fieldSet.selections()) {
            switch (selection) {
                case FieldSet.Fragment fragment -> collect(fragment.condition().orElse(type), fragment.selected(), targets);
                case FieldSet.Field field -> schema.field(type, field.name()).ifPresent(definition -> {
                    targets.add(new Coordinate(type, field.name()));
                    if (withImplementations && schema.type(type).orElseThrow() instanceof TypeDef.Composite composite
                            && composite.isInterface()) {
                        schema.runtimeTypes(type).stream().filter(runtime -> schema.field(runtime, field.name()).isPresent())
                                .forEach(runtime -> targets.add(new Coordinate(runtime, field.name())));
                    }
                    collect(definition.type().base(), field.selected(), targets);
                });
            }
        }
    }
}
