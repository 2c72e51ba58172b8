package io.juncture.federation.planner.build;

import io.juncture.federation.planner.search.Outcome;
import io.juncture.federation.planner.search.Pick;
import io.juncture.federation.planner.search.Source;
import io.juncture.federation.planner.search.Visit;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import io.juncture.federation.supergraph.TypeKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where in a request a field of several types is selected: once for all of them where it can be, else in a fragment for each. */
record FieldTargets(Scope scope, Outcome outcome, Source source) {

    List<OperationSelection> atSource(List<OperationSelection> targets, Pick pick, List<String> ofTypes) {
        if (source.type().kind() == TypeKind.OBJECT || everyTypeHas(source.type(), pick, ofTypes)) {
            return targets;
        }
        return targets.stream().flatMap(target -> ofTypes.stream().map(target::on)).toList();
    }

    /** @param selection what the visit asks of its entities */
    List<OperationSelection> inEntities(OperationSelection selection, int visit, Pick pick, List<String> ofTypes) {
        Visit first = visit(ofTypes.getFirst(), visit);
        if (first.findsType() && !everyTypeHas(first.type(), pick, ofTypes)) {
            return ofTypes.stream().map(selection.on(first.type().name())::on).toList();
        }
        Set<OperationSelection> targets = new LinkedHashSet<>();
        ofTypes.forEach(type -> targets.add(selection.on(visit(type, visit).type().name())));
        return List.copyOf(targets);
    }

    private Visit visit(String type, int visit) {
        return outcome.byType().get(type).visits().get(visit);
    }

    /** Whether a field can be selected on the interface itself. */
    private boolean everyTypeHas(SubgraphType type, Pick pick, List<String> ofTypes) {
        SubgraphField field = type.fields().get(pick.field().name());
        return field != null && !field.external() && scope.isHere(field) && ofTypes.size() == outcome.byType().size()
                && ofTypes.stream().allMatch(t -> sameType(field, t, type.graph()));
    }

    private boolean sameType(SubgraphField field, String type, int graph) {
        return scope.type(type).in(graph).map(t -> t.fields().get(field.name()))
                .map(f -> f.type().name().equals(field.type().name())
                        && f.type().text().equals(field.type().text()))
                .orElse(false);
    }
}
