package io.juncture.gateway.rest.response;

import graphql.language.Directive;
import graphql.language.Field;
import io.juncture.gateway.rest.definition.FacadeProblem;
import io.juncture.gateway.rest.definition.RestDirectives;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles {@code @map}. */
final class MapCompiler {

    private final List<FacadeProblem> problems;

    MapCompiler(List<FacadeProblem> problems) {
        this.problems = problems;
    }

    /**
     * @param field    the field with {@code @map}
     * @param row      the shape of one object of the list
     * @param selected the fields of one object, by response key
     */
    Shape compile(Field field, ObjectShape row, Map<String, List<Selections.Selected>> selected) {
        Directive map = RestDirectives.find(field, "map").orElseThrow();
        Optional<Member> key = member(map, "key", row, selected);
        Optional<String> valueName = RestDirectives.text(map, "value");
        Optional<Member> value = valueName.isEmpty() ? Optional.empty() : member(map, "value", row, selected);
        if (key.isEmpty() || valueName.isPresent() && value.isEmpty()) {
            return new Shape.ListOf(row);
        }
        ObjectShape rest = new ObjectShape(row.members().stream().filter(member -> member != key.get()).toList());
        return new Shape.MapOf(key.get().source(), key.get().shape(), value.map(Member::source).orElse(""),
                value.map(Member::shape).orElse(rest), RestDirectives.texts(map, "only"));
    }

    private Optional<Member> member(Directive map, String argument, ObjectShape row,
            Map<String, List<Selections.Selected>> selected) {
        String written = RestDirectives.text(map, argument).orElse("");
        Optional<Member> found = selected.entrySet().stream().filter(entry -> entry.getKey().equals(written)
                        || entry.getValue().getFirst().field().getName().equals(written))
                .findFirst().flatMap(entry -> row.members().stream()
                        .filter(member -> member.source().equals(entry.getKey())).findFirst());
        if (found.isEmpty()) {
            problems.add(FacadeProblem.at(map, "@map(" + argument + ":) names " + written
                    + ", which is not selected."));
        }
        return found;
    }
}
