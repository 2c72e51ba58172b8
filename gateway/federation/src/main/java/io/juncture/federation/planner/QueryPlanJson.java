package io.juncture.federation.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes query plans: as JSON in the shape Apollo's tools read, and as text for people. */
public final class QueryPlanJson {

    private QueryPlanJson() {
    }

    /** {@code {"kind":"QueryPlan","node":{...}}}, without white space. */
    public static String write(QueryPlan plan) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "QueryPlan");
        plan.node().ifPresent(node -> json.put("node", node(node)));
        StringBuilder out = new StringBuilder();
        write(out, json);
        return out.toString();
    }

    private static Map<String, Object> node(PlanNode node) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", node.getClass().getSimpleName());
        switch (node) {
            case PlanNode.Sequence sequence ->
                json.put("nodes", sequence.nodes().stream().map(QueryPlanJson::node).toList());
            case PlanNode.Parallel parallel ->
                json.put("nodes", parallel.nodes().stream().map(QueryPlanJson::node).toList());
            case PlanNode.Flatten flatten -> {
                json.put("path", flatten.path());
                json.put("node", node(flatten.node()));
            }
            case PlanNode.Fetch fetch -> {
                json.put("serviceName", fetch.serviceName());
                json.put("variableUsages", fetch.variableUsages());
                json.put("operation", fetch.operation());
                json.put("operationKind", fetch.operationKind());
                if (!fetch.requires().isEmpty()) {
                    json.put("requires", requires(fetch.requires()));
                }
            }
            case PlanNode.BatchFetch fetch -> {
                json.put("serviceName", fetch.serviceName());
                json.put("variableUsages", fetch.variableUsages());
                json.put("operation", fetch.operation());
                json.put("operationKind", "query");
                json.put("entities", fetch.entities().stream().map(QueryPlanJson::entities).toList());
            }
            case PlanNode.Condition condition -> {
                json.put("condition", condition.condition());
                condition.ifClause().ifPresent(then -> json.put("ifClause", node(then)));
                condition.elseClause().ifPresent(otherwise -> json.put("elseClause", node(otherwise)));
            }
        }
        return json;
    }

    private static Map<String, Object> entities(PlanNode.Entities entities) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("responseKey", entities.responseKey());
        json.put("path", entities.path());
        json.put("requires", requires(entities.requires()));
        return json;
    }

    private static List<Object> requires(List<Representation> representations) {
        List<Object> result = new ArrayList<>();
        for (Representation representation : representations) {
            List<Object> selections = new ArrayList<>();
            selections.add(Map.of("kind", "Field", "name", "__typename"));
            selections.addAll(fields(representation.fields()));
            Map<String, Object> fragment = new LinkedHashMap<>();
            fragment.put("kind", "InlineFragment");
            fragment.put("typeCondition", representation.typename());
            fragment.put("selections", selections);
            result.add(fragment);
        }
        return result;
    }

    private static List<Object> fields(List<RepresentationField> fields) {
        List<Object> result = new ArrayList<>();
        for (RepresentationField field : fields) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("kind", "Field");
            json.put("name", field.name());
            if (!field.byType().isEmpty()) {
                json.put("selections", field.byType().values().stream().flatMap(below -> fields(below).stream())
                        .distinct().toList());
            }
            result.add(json);
        }
        return result;
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case Map<?, ?> map -> out.append(map.entrySet().stream().map(entry -> {
                StringBuilder member = new StringBuilder();
                write(member, entry.getKey());
                write(member.append(':'), entry.getValue());
                return member;
            }).collect(Collectors.joining(",", "{", "}")));
            case List<?> list -> out.append(list.stream().map(element -> {
                StringBuilder item = new StringBuilder();
                write(item, element);
                return item;
            }).collect(Collectors.joining(",", "[", "]")));
            default -> string(out, value.toString());
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** The plan as indented text. */
    public static String explain(QueryPlan plan) {
        StringBuilder out = new StringBuilder("QueryPlan {\n");
        plan.node().ifPresent(node -> explain(out, node, "  "));
        return out.append('}').toString();
    }

    private static void explain(StringBuilder out, PlanNode node, String indent) {
        switch (node) {
            case PlanNode.Sequence sequence -> block(out, indent, "Sequence", sequence.nodes());
            case PlanNode.Parallel parallel -> block(out, indent, "Parallel", parallel.nodes());
            case PlanNode.Flatten flatten ->
                block(out, indent, "Flatten(path: \"" + String.join(".", flatten.path()) + "\")", List.of(flatten.node()));
            case PlanNode.Fetch fetch -> {
                out.append(indent).append("Fetch(service: \"").append(fetch.serviceName()).append("\") {\n");
                explain(out, indent, fetch.requires());
                out.append(indent).append("  ").append(fetch.operation()).append('\n');
                out.append(indent).append("}\n");
            }
            case PlanNode.BatchFetch fetch -> {
                out.append(indent).append("BatchFetch(service: \"").append(fetch.serviceName()).append("\") {\n");
                for (PlanNode.Entities entities : fetch.entities()) {
                    out.append(indent).append("  ").append(entities.responseKey()).append(" at \"")
                            .append(String.join(".", entities.path())).append("\"\n");
                    explain(out, indent + "  ", entities.requires());
                }
                out.append(indent).append("  ").append(fetch.operation()).append('\n');
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

    private static void explain(StringBuilder out, String indent, List<Representation> requires) {
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
        nodes.forEach(node -> explain(out, node, indent + "  "));
        out.append(indent).append("}\n");
    }

    /** A plan for each value of the conditions that matter, as one tree. */
    public static Optional<PlanNode> condition(String variable, Optional<PlanNode> whenTrue,
            Optional<PlanNode> whenFalse) {
        return whenTrue.equals(whenFalse) ? whenTrue
                : Optional.of(new PlanNode.Condition(variable, whenTrue, whenFalse));
    }
}
