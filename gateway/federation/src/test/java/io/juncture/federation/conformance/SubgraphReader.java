package io.juncture.federation.conformance;

import io.juncture.federation.testing.DataSubgraph;
import io.juncture.federation.testing.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the subgraphs of scenarios. */
final class SubgraphReader {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires",
              "@provides", "@external", "@extends", "@shareable", "@override", "@tag", "@inaccessible",
              "@interfaceObject", "@composeDirective", "@authenticated", "@requiresScopes", "@policy", "@context", "@fromContext"])

            """;
    private static final Set<String> ACTIONS = Set.of("template", "value", "find", "fails", "journal", "once");

    private SubgraphReader() {
    }

    static DataSubgraph read(String name, Map<String, Object> entries) {
        Section section = Section.of("subgraph " + name, entries);
        String sdl = section.need("sdl");
        boolean linked = section.number("federation") == 1 || sdl.contains("@link(");
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        section.map("rules").forEach((coordinates, value) -> rules.put(coordinates, rules(coordinates, value)));
        DataSubgraph subgraph = new DataSubgraph(name, linked ? sdl : LINK + sdl, section.map("data"), rules,
                new DataSubgraph.Transport(section.flag("down"), section.flag("timesOut"), section.number("delay"),
                        section.text("answers").orElse(null), section.text("answersEntities").orElse(null)));
        section.end();
        return subgraph;
    }

    private static List<Rule> rules(String coordinates, Object value) {
        List<Rule> rules = new ArrayList<>();
        for (Object rule : value instanceof List<?> list ? list : List.of(value)) {
            rules.add(rule instanceof Map<?, ?> ? rule(Section.of("rule for " + coordinates, rule))
                    : new Rule(Map.of(), new Rule.Compute(String.valueOf(rule))));
        }
        return rules;
    }

    private static Rule rule(Section section) {
        Map<String, String> when = section.texts("when");
        List<String> stated = ACTIONS.stream().filter(section::has).toList();
        if (stated.size() != 1) {
            throw new IllegalArgumentException(section.place() + " needs one of " + ACTIONS);
        }
        Rule.Action action = switch (stated.getFirst()) {
            case "template" -> new Rule.Compute(section.need("template"));
            case "value" -> new Rule.Compute(section.raw("value"));
            case "find" -> new Rule.Find(section.need("find"), section.texts("where"), section.text("limit").orElse(""));
            case "fails" -> new Rule.Fail(section.need("fails"), section.text("code").orElse(""));
            case "journal" -> new Rule.Journal(section.need("journal"));
            default -> once(section);
        };
        section.end();
        return new Rule(when, action);
    }

    private static Rule.Action once(Section section) {
        if (!section.flag("once")) {
            throw new IllegalArgumentException(section.place() + ": once is true, or not there");
        }
        return new Rule.Once();
    }
}
