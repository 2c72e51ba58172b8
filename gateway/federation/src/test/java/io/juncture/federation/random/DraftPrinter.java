package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the schemas of a draft: the subgraphs', and the one that clients see. */
final class DraftPrinter {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external",
                "@requires", "@provides", "@shareable", "@interfaceObject", "@inaccessible", "@override",
                "@tag", "@context", "@fromContext", "@authenticated", "@requiresScopes", "@policy"])
            """;

    private final Draft draft;
    private final Leaves leaves;

    DraftPrinter(Draft draft, Leaves leaves) {
        this.draft = draft;
        this.leaves = leaves;
    }

    String subgraph(Sub sub) {
        StringBuilder out = new StringBuilder(sub.federation1 ? "" : LINK);
        Set<String> used = new TreeSet<>();
        for (SubType type : sub.types.values()) {
            out.append(header(sub, type));
            if (type.type.kind != Kind.UNION) {
                out.append(" {\n");
                type.fields.values().forEach(field -> {
                    out.append("  ").append(line(type, field)).append('\n');
                    used.addAll(leaves.usedBy(field.field));
                });
                out.append("}\n");
            }
        }
        return out.append(leaves.print(used, sub.name, sub.federation1)).toString();
    }

    private String header(Sub sub, SubType type) {
        Type whole = type.type;
        String directives = type.directives.stream().map(d -> " " + d).collect(Collectors.joining())
                + (type.interfaceObject ? " @interfaceObject" : "") + (whole.inaccessible ? ContractGenerator.hiding(draft) : "");
        boolean extension = whole.kind == Kind.ROOT ? sub.extendsByDirective
                : type.fields.values().stream().anyMatch(f -> sub.federation1 && f.directives.contains("@external")
                        && type.directives.stream().anyMatch(d -> d.contains(f.field.name)));
        if (extension) {
            draft.features.add(sub.extendsByDirective ? Feature.FEDERATION_1_EXTENDS_DIRECTIVE : Feature.FEDERATION_1_EXTEND_TYPE);
        }
        return switch (whole.kind) {
            case UNION -> "union " + whole.name + directives + " = " + String.join(" | ", type.members) + "\n";
            case INTERFACE -> (type.interfaceObject ? "type " : "interface ") + whole.name + directives;
            default -> (extension && !sub.extendsByDirective ? "extend type " : "type ") + whole.name
                    + (type.interfaces.isEmpty() ? "" : " implements " + String.join(" & ", type.interfaces)) + directives
                    + (extension && sub.extendsByDirective ? " @extends" : "");
        };
    }

    private String line(SubType type, SubField field) {
        return field.field.name + arguments(field.field) + ": " + field.wrap.formatted(field.field.base)
                + field.directives.stream().map(d -> " " + d).collect(Collectors.joining())
                + (field.role != Parts.Role.RESOLVES ? ""
                        : field.field.inaccessible ? ContractGenerator.hiding(draft) : ContractGenerator.showing(draft, type, field));
    }

    private static String arguments(Field field) {
        String hidden = field.hiddenArgument;
        return hidden.isEmpty() ? field.arguments : field.arguments.isEmpty() ? "(" + hidden + ")"
                : field.arguments.substring(0, field.arguments.length() - 1) + ", " + hidden + ")";
    }

    String monolith() {
        StringBuilder out = new StringBuilder();
        Set<String> used = new TreeSet<>();
        for (Type type : draft.types.values()) {
            List<SubType> parts = draft.subs.stream().flatMap(s -> java.util.Optional.ofNullable(s.types.get(type.name)).stream()).toList();
            parts.forEach(part -> part.fields.values().forEach(field -> used.addAll(leaves.usedBy(field.field))));
            if (parts.isEmpty() || type.inaccessible) {
                continue;
            }
            if (type.kind == Kind.UNION) {
                Set<String> members = parts.stream().flatMap(p -> p.members.stream())
                        .filter(m -> !draft.types.get(m).inaccessible).collect(Collectors.toCollection(TreeSet::new));
                out.append("union ").append(type.name).append(" = ").append(String.join(" | ", members)).append('\n');
                continue;
            }
            out.append(type.kind == Kind.INTERFACE ? "interface " : "type ").append(type.name);
            Set<String> interfaces = new TreeSet<>();
            parts.forEach(part -> interfaces.addAll(part.interfaces));
            out.append(interfaces.isEmpty() ? "" : " implements " + String.join(" & ", interfaces)).append(" {\n");
            fields(type, parts, interfaces).values().forEach(line -> out.append("  ").append(line).append('\n'));
            out.append("}\n");
        }
        return out.append(leaves.printForClients(used)).toString();
    }

    private Map<String, String> fields(Type type, List<SubType> parts, Set<String> interfaces) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Field field : type.fields.values()) {
            List<SubField> placed = parts.stream().flatMap(p -> java.util.Optional.ofNullable(p.fields.get(field.name)).stream()).toList();
            if (!placed.isEmpty() && !field.inaccessible) {
                lines.put(field.name, field.name + field.arguments + ": " + merged(placed).formatted(field.base));
            }
        }
        for (String name : interfaces) {
            draft.subs.stream().map(sub -> sub.types.get(name)).filter(t -> t != null && t.interfaceObject)
                    .flatMap(t -> t.fields.values().stream()).filter(f -> !f.field.inaccessible).forEach(f ->
                            lines.putIfAbsent(f.field.name, f.field.name + f.field.arguments + ": " + f.wrap.formatted(f.field.base)));
        }
        return lines;
    }

    /** Null is possible where one of the subgraphs says so. */
    private static String merged(List<SubField> placed) {
        return placed.stream().map(f -> f.wrap).min(java.util.Comparator.comparing(String::length)).orElseThrow();
    }
}
