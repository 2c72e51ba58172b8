package io.juncture.federation.planner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes query plans as JSON in the shape that Apollo's tools read. */
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
                if (!fetch.contexts().isEmpty()) {
                    json.put("contexts", fetch.contexts());
                }
            }
            case PlanNode.BatchFetch fetch -> {
                json.put("serviceName", fetch.serviceName());
                json.put("variableUsages", fetch.variableUsages());
                json.put("operation", fetch.operation());
                json.put("operationKind", "query");
                json.put("entities", fetch.entities().stream().map(QueryPlanJson::entities).toList());
            }
            case PlanNode.Defer defer -> {
                Map<String, Object> primary = new LinkedHashMap<>();
                defer.primary().ifPresent(first -> primary.put("node", node(first)));
                json.put("primary", primary);
                json.put("deferred", defer.deferred().stream().map(QueryPlanJson::deferred).toList());
            }
            case PlanNode.Condition condition -> {
                json.put("condition", condition.condition());
                condition.ifClause().ifPresent(then -> json.put("ifClause", node(then)));
                condition.elseClause().ifPresent(otherwise -> json.put("elseClause", node(otherwise)));
            }
        }
        return json;
    }

    private static Map<String, Object> deferred(PlanNode.Deferred deferred) {
        Map<String, Object> json = new LinkedHashMap<>();
        deferred.label().ifPresent(label -> json.put("label", label));
        json.put("path", deferred.path());
        deferred.node().ifPresent(then -> json.put("node", node(then)));
        return json;
    }

    private static Map<String, Object> entities(PlanNode.Entities entities) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("responseKey", entities.responseKey());
        json.put("path", entities.path());
        json.put("requires", requires(entities.requires()));
        if (!entities.contexts().isEmpty()) {
            json.put("contexts", entities.contexts());
        }
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
}
