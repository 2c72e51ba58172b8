package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.KnownType;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.SelectionText;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.Subgraph;
import io.juncture.federation.supergraph.SubgraphField;
import io.juncture.federation.supergraph.SubgraphType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down who fetches what at each position, which subgraphs could have, and why they do not. */
public final class ChoiceText {

    private final Assigner assigner;
    private final Scope scope;
    private final List<Subgraph> subgraphs;
    private final List<String> lines = new ArrayList<>();

    public ChoiceText(Assigner assigner, List<Subgraph> subgraphs) {
        this.assigner = assigner;
        this.scope = assigner.scope();
        this.subgraphs = subgraphs;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** What answers root fields. */
    public void root(String rootType, Assignment assignment) {
        assignment(rootType, List.of(rootType), assignment, "");
    }

    private void assignment(String path, List<String> types, Assignment assignment, String indent) {
        Cost cost = assignment.cost();
        add(indent + path + (types.equals(List.of(path)) ? "" : " (" + String.join(" | ", types) + ")") + ": "
                + cost.waves() + " more waves, " + cost.fetches() + " more requests");
        assignment.visits().forEach(visit -> visit(path, types.getFirst(), visit, indent + "  "));
    }

    private void visit(String path, String type, Visit visit, String indent) {
        String inputs = visit.inputs().stream().map(WantedField::signature).collect(Collectors.joining(" ", "{ ", " }"));
        boolean source = visit.wave() == 0 && visit.inputs().isEmpty();
        add(indent + name(visit.type().graph()) + (source ? "" : ", wave +" + visit.wave())
                + (visit.inputs().isEmpty() ? "" : ", as " + visit.type().name() + " " + inputs)
                + (visit.findsType() ? ", finds out the type" : ""));
        for (Pick pick : visit.picks()) {
            String why = why(type, pick, visit);
            add(indent + "  " + pick.field().signature() + why);
            pick.below().ifPresent(below -> below(path, pick, below, indent + "  "));
        }
    }

    private void below(String path, Pick pick, Source below, String indent) {
        if (lines.size() > SelectionText.MOST_LINES) {
            return;
        }
        String longer = path + "." + pick.field().responseKey().orElse(pick.field().name());
        Outcome outcome = assigner.outcome(pick.field().child().orElseThrow(), below);
        for (List<String> types : outcome.groups()) {
            assignment(longer, types, outcome.byType().get(types.getFirst()), indent + "  ");
        }
    }

    private String why(String type, Pick pick, Visit visit) {
        KnownType known = scope.knownAs(type);
        List<String> others = known.having(pick.field().name()).stream().map(known.ways()::get)
                .filter(way -> way.graph() != visit.type().graph())
                .map(way -> other(way, pick.field().name())).toList();
        String purpose = pick.field().responseKey().isEmpty() ? " for a representation" : "";
        return purpose + (others.isEmpty() ? ": nobody else has it" : ": also in " + String.join(", ", others));
    }

    private String other(SubgraphType way, String field) {
        SubgraphField definition = way.fields().get(field);
        boolean keyed = way.keys().stream().anyMatch(key -> key.resolvable());
        Optional<String> hindrance = !scope.isHere(definition) ? Optional.of("overridden")
                : definition.external() ? Optional.of("external")
                : !keyed ? Optional.of("no key")
                : definition.requires().isPresent() ? Optional.of("requires more") : Optional.empty();
        return name(way.graph()) + hindrance.map(h -> " (" + h + ")").orElse("");
    }

    private String name(int graph) {
        return subgraphs.get(graph).name();
    }

    private void add(String line) {
        if (lines.size() < SelectionText.MOST_LINES) {
            lines.add(line);
        } else if (lines.size() == SelectionText.MOST_LINES) {
            lines.add("...");
        }
    }
}
