package io.juncture.federation.conformance;

import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.executor.delivery.IncrementalFormat;
import io.juncture.federation.supergraph.access.Authorization;
import io.juncture.federation.testing.DataSubgraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads scenario files. Whatever it does not know is an error, so that no case tests nothing. */
public final class ScenarioReader {

    private ScenarioReader() {
    }

    /** @throws RuntimeException saying what is wrong with the file */
    public static Scenario read(String yaml) {
        Section file = Section.of("the file", yaml().load(yaml));
        Map<String, Object> subgraphs = file.map("subgraphs");
        List<Scenario.Case> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object entry : file.list("cases")) {
            Scenario.Case read = read(Section.of("case " + (cases.size() + 1), entry), subgraphs);
            if (!names.add(read.name())) {
                throw new IllegalArgumentException("Two cases are named " + read.name());
            }
            cases.add(read);
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("There is no case");
        }
        Scenario scenario = new Scenario(file.need("title"), file.need("behaviour"), List.copyOf(cases));
        file.end();
        return scenario;
    }

    private static Scenario.Case read(Section section, Map<String, Object> subgraphs) {
        String name = section.need("name");
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        subgraphs.forEach((subgraph, value) -> entries.put(subgraph, entries(subgraph, value)));
        section.map("subgraphs").forEach((subgraph, value) ->
                entries.computeIfAbsent(subgraph, _ -> new LinkedHashMap<>()).putAll(entries(subgraph, value)));
        List<DataSubgraph> read = entries.entrySet().stream()
                .map(entry -> SubgraphReader.read(entry.getKey(), entry.getValue())).toList();
        boolean composes = !section.has("notComposed");
        String query = composes ? section.need("query") : "";
        Scenario.Case result = new Scenario.Case(name, read, query, section.text("operationName"),
                section.map("variables"), Set.copyOf(texts(section, "labels")),
                contract(section), caller(section), delivery(section), expectation(section));
        section.end();
        return result;
    }

    private static Map<String, Object> entries(String subgraph, Object value) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("subgraph " + subgraph + " must be a mapping");
        }
        map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
        return entries;
    }

    private static Scenario.Expectation expectation(Section section) {
        if (section.has("notComposed")) {
            return new Scenario.NotComposed(codes(section, "notComposed"));
        }
        if (section.has("refused")) {
            return new Scenario.Refused(codes(section, "refused"));
        }
        Optional<Map<String, Integer>> calls = Optional.empty();
        if (section.has("calls")) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            section.map("calls").forEach((name, count) -> counts.put(name, (Integer) count));
            calls = Optional.of(counts);
        }
        boolean stream = section.has("events");
        String json = stream ? section.list("events").stream().map(event -> JsonText.minified(String.valueOf(event)))
                .collect(Collectors.joining("\n")) : JsonText.minified(section.need("answer"));
        return new Scenario.Answer(json, stream, section.text("plan").map(String::strip),
                calls);
    }

    private static Contract contract(Section section) {
        Section tags = Section.of(section.place() + ", contract", section.map("contract"));
        Contract contract = new Contract(texts(tags, "include"), texts(tags, "exclude"));
        tags.end();
        return contract;
    }

    private static Authorization caller(Section section) {
        boolean anonymous = !section.has("caller");
        Section rights = Section.of(section.place() + ", caller", section.map("caller"));
        Authorization caller = new Authorization(!anonymous, Set.copyOf(texts(rights, "scopes")),
                Set.copyOf(texts(rights, "policies")));
        rights.end();
        return caller;
    }

    private static IncrementalFormat delivery(Section section) {
        String format = section.text("delivery").orElse("labelled");
        return switch (format) {
            case "labelled" -> IncrementalFormat.LABELLED;
            case "pending" -> IncrementalFormat.PENDING;
            default -> throw new IllegalArgumentException(section.place() + ": delivery is labelled or pending, not " + format);
        };
    }

    private static List<String> texts(Section section, String key) {
        return section.list(key).stream().map(String::valueOf).toList();
    }

    private static List<String> codes(Section section, String key) {
        List<String> codes = texts(section, key);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException(section.place() + ": " + key + " must be a list of codes");
        }
        return codes;
    }

    /** YAML whose plain values are JSON's: neither dates, nor "no" for false. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
                addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
                addImplicitResolver(Tag.FLOAT, Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"),
                        "-0123456789");
                addImplicitResolver(Tag.NULL, Pattern.compile("null|~|"), "n~\0");
                addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
            }
        });
    }
}
