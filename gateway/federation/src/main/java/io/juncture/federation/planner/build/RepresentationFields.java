package io.juncture.federation.planner.build;

import io.juncture.federation.planner.plan.RepresentationField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the fields of two representations of one object. */
final class RepresentationFields {

    private RepresentationFields() {
    }

    /** The fields of both; empty when one name would need two values, as with different arguments. */
    static Optional<List<RepresentationField>> join(List<RepresentationField> some, List<RepresentationField> others) {
        Map<String, RepresentationField> joined = new LinkedHashMap<>();
        some.forEach(field -> joined.put(field.name(), field));
        for (RepresentationField field : others) {
            RepresentationField known = joined.get(field.name());
            if (known == null) {
                joined.put(field.name(), field);
                continue;
            }
            Optional<RepresentationField> both = join(known, field);
            if (both.isEmpty()) {
                return Optional.empty();
            }
            joined.put(field.name(), both.get());
        }
        return Optional.of(List.copyOf(joined.values()));
    }

    private static Optional<RepresentationField> join(RepresentationField one, RepresentationField other) {
        if (one.slot() != other.slot()) {
            return Optional.empty();
        }
        Map<String, List<RepresentationField>> byType = new LinkedHashMap<>(one.byType());
        for (Map.Entry<String, List<RepresentationField>> below : other.byType().entrySet()) {
            Optional<List<RepresentationField>> both =
                    join(byType.getOrDefault(below.getKey(), List.of()), below.getValue());
            if (both.isEmpty()) {
                return Optional.empty();
            }
            byType.put(below.getKey(), new ArrayList<>(both.get()));
        }
        return Optional.of(new RepresentationField(one.name(), one.nonNull() | other.nonNull(), one.slot(), one.typed(),
                byType));
    }
}
