package io.juncture.federation.random;

import graphql.language.AstPrinter;
import io.juncture.federation.testing.DataSubgraph;
import io.juncture.federation.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;

/** Writes a case as a scenario file of the conformance suite. */
final class ScenarioPrinter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScenarioPrinter() {
    }

    /** @param expected the right response, or as much of it as is known */
    static String print(String title, Case subject, String expected) {
        Case.Request request = subject.request();
        StringBuilder out = new StringBuilder("title: " + title + "\nbehaviour: >\n  Found by the property test.\nsubgraphs:\n");
        for (Case.Part part : subject.subgraphs()) {
            DataSubgraph subgraph = Resolvers.subgraph(subject, part);
            boolean linked = subgraph.sdl().contains("@link");
            out.append("  ").append(part.name()).append(":\n").append(linked ? "" : "    federation: 1\n").append("    sdl: |\n");
            block(out, "      ", subgraph.sdl().replaceAll("(?m)^extend schema @link.*\n", "").strip());
            out.append("    data:\n");
            subgraph.data().forEach((type, rows) -> data(out, type, rows));
            if (!subgraph.rules().isEmpty()) {
                out.append("    rules:\n");
                subgraph.rules().forEach((field, rules) -> out.append("      ").append(field).append(": ")
                        .append(rules.stream().map(ScenarioPrinter::rule).collect(Collectors.joining(", ", "[", "]"))).append('\n'));
            }
        }
        out.append("cases:\n  - name: ").append(title.toLowerCase(java.util.Locale.ROOT)).append("\n    query: |\n");
        block(out, "      ", request.text().strip());
        if (!request.variables().isEmpty()) {
            out.append("    variables: ").append(JSON.writeValueAsString(request.variables())).append('\n');
        }
        if (!request.labels().isEmpty()) {
            out.append("    labels: ").append(JSON.writeValueAsString(request.labels())).append('\n');
        }
        if (request.caller().authenticated()) {
            out.append("    caller: ").append(JSON.writeValueAsString(Map.of("scopes", request.caller().scopes(),
                    "policies", request.caller().policies()))).append('\n');
        }
        if (!subject.contract().isNone()) {
            out.append("    contract: ").append(JSON.writeValueAsString(Map.of("include", subject.contract().includedTags(),
                    "exclude", subject.contract().excludedTags()))).append('\n');
        }
        out.append("    answer: |\n");
        block(out, "      ", expected);
        return out.toString();
    }

    private static void data(StringBuilder out, String type, Object rows) {
        out.append("      ").append(type).append(":");
        if (rows instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            list.forEach(row -> out.append("        - ").append(flow(row)).append('\n'));
        } else {
            out.append(' ').append(flow(rows)).append('\n');
        }
    }

    private static String flow(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static String rule(Rule rule) {
        String action = switch (rule.action()) {
            case Rule.Compute(String text) -> "template: " + flow(text);
            case Rule.Compute(Object value) -> "value: " + flow(value);
            case Rule.Fail fail -> "fails: " + flow(fail.message());
            case Rule.Journal journal -> "journal: " + journal.entry();
            case Rule.Find _, Rule.Once _, Rule.Above _ -> throw new IllegalArgumentException("Random graphs have no such rule: " + rule);
        };
        Map<String, String> when = rule.when();
        return when.isEmpty() ? "{" + action + "}" : "{when: " + flow(when) + ", " + action + "}";
    }

    private static void block(StringBuilder out, String indent, String text) {
        text.lines().forEach(line -> out.append(line.isBlank() ? "" : indent + line).append('\n'));
    }
}
