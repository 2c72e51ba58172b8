package io.juncture.federation.planner.plan;

import java.util.List;
import java.util.stream.Collectors;

/** Writes query plans as indented text for people. */
public final class QueryPlanText {

    private QueryPlanText() {
    }

    /** The plan as indented text. */
    public static String write(QueryPlan plan) {
        StringBuilder out = new StringBuilder("QueryPlan {\n");
        plan.node().ifPresent(node -> write(out, node, "  "));
        return out.append('}').toString();
    }

    private static void write(StringBuilder out, PlanNode node, String indent) {
        switch (node) {
            case PlanNode.Sequence sequence -> block(out, indent, "Sequence", sequence.nodes());
            case PlanNode.Parallel parallel -> block(out, indent, "Parallel", parallel.nodes());
            case PlanNode.Flatten flatten ->
                block(out, indent, "Flatten(path: \"" + String.join(".", flatten.path()) + "\")", List.of(flatten.node()));
            case PlanNode.Fetch fetch -> {
                out.append(indent).append("Fetch(service: \"").append(fetch.serviceName()).append("\") {\n");
                represent(out, indent, fetch.requires(), fetch.contexts());
                out.append(indent).append("  ").append(fetch.operation()).append('\n');
                out.append(indent).append("}\n");
            }
            case PlanNode.BatchFetch fetch -> {
                out.append(indent).append("BatchFetch(service: \"").append(fetch.serviceName()).append("\") {\n");
                for (PlanNode.Entities entities : fetch.entities()) {
                    out.append(indent).append("  ").append(entities.responseKey()).append(" at \"")
                            .append(String.join(".", entities.path())).append("\"\n");
                    represent(out, indent + "  ", entities.requires(), entities.contexts());
                }
                out.append(indent).append("  ").append(fetch.operation()).append('\n');
                out.append(indent).append("}\n");
            }
            case PlanNode.Defer defer -> {
                out.append(indent).append("Defer {\n");
                block(out, indent + "  ", "Primary", defer.primary().stream().toList());
                defer.deferred().forEach(deferred -> block(out, indent + "  ", title(deferred), deferred.node().stream().toList()));
                out.append(indent).append("}\n");
            }
            case PlanNode.Condition condition -> {
                condition.ifClause().ifPresent(then ->
                    block(out, indent, "Include(if: $" + condition.condition() + ")", List.of(then)));
                condition.elseClause().ifPresent(otherwise ->
                    block(out, indent, "Skip(if: $" + condition.condition() + ")", List.of(otherwise)));
            }
        }
    }

    private static String title(PlanNode.Deferred deferred) {
        return "Deferred(" + deferred.label().map(label -> "label: \"" + label + "\", ").orElse("")
                + "path: \"" + String.join(".", deferred.path()) + "\")";
    }

    private static void represent(StringBuilder out, String indent, List<Representation> requires, List<String> contexts) {
        contexts.forEach(context -> out.append(indent).append("  ").append(context).append('\n'));
        for (Representation representation : requires) {
            out.append(indent).append("  ").append(representation.typename()).append(names(representation.fields()))
                    .append(" =>\n");
        }
    }

    private static String names(List<RepresentationField> fields) {
        return fields.stream().map(field -> field.name() + (field.byType().isEmpty() ? ""
                : names(field.byType().values().stream().flatMap(List::stream).distinct().toList())))
                .distinct().collect(Collectors.joining(" ", " { ", " }"));
    }

    private static void block(StringBuilder out, String indent, String title, List<PlanNode> nodes) {
        out.append(indent).append(title).append(" {\n");
        nodes.forEach(node -> write(out, node, indent + "  "));
        out.append(indent).append("}\n");
    }
}
