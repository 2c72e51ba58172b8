package io.juncture.gateway.supergraph;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads lists of subgraphs in YAML or JSON: entries {@code {name, url, sdl}}, alone or below {@code subgraphs}; or below
 * {@code subgraphs} the form that {@code compose} reads, {@code <name>: {url, file}}.
 */
final class SubgraphListReader {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Set<String> KEYS = Set.of("name", "url", "sdl", "file");

    private final String origin;
    private final UnaryOperator<String> files;

    /**
     * @param origin what the list is, for errors
     * @param files  reads a file that the list names; may refuse to with an {@link UnusableSupergraphException}
     */
    SubgraphListReader(String origin, UnaryOperator<String> files) {
        this.origin = origin;
        this.files = files;
    }

    /** @throws UnusableSupergraphException when this is no such list */
    List<SubgraphSdl> read(String document) {
        var parsed = parse(document);
        var subgraphs = entries(parsed instanceof Map<?, ?> map ? map.get("subgraphs") : parsed);
        var names = new HashSet<String>();
        for (var subgraph : subgraphs) {
            if (!names.add(subgraph.name())) {
                throw unusable("names the subgraph '" + subgraph.name() + "' twice");
            }
        }
        return subgraphs;
    }

    private @Nullable Object parse(String document) {
        try {
            return document.isBlank() ? null : YAML.readValue(document, Object.class);
        } catch (JacksonException malformed) {
            throw unusable("is neither YAML nor JSON: " + place(malformed));
        }
    }

    private static String place(JacksonException malformed) {
        var where = malformed.getLocation();
        return "line %d, column %d: %s".formatted(where.getLineNr(), where.getColumnNr(),
                malformed.getOriginalMessage().lines().findFirst().orElse("").strip());
    }

    private List<SubgraphSdl> entries(@Nullable Object listed) {
        var subgraphs = new ArrayList<SubgraphSdl>();
        switch (listed) {
            case List<?> list -> list.forEach(entry -> subgraphs.add(entry instanceof Map<?, ?> map
                    ? subgraph(text(map, "name"), map) : subgraph("", Map.of())));
            case Map<?, ?> map -> map.forEach((name, entry) -> subgraphs.add(subgraph(String.valueOf(name),
                    entry instanceof Map<?, ?> settings ? settings : Map.of())));
            case null, default -> { }
        }
        if (subgraphs.isEmpty()) {
            throw unusable("lists no subgraphs");
        }
        return subgraphs;
    }

    private SubgraphSdl subgraph(String name, Map<?, ?> entry) {
        for (var key : entry.keySet()) {
            if (!KEYS.contains(key)) {
                throw unusable("has the unknown key '" + key + "' for the subgraph '" + name + "'");
            }
        }
        var sdl = text(entry, "sdl");
        var file = text(entry, "file");
        if (name.isBlank() || sdl.isBlank() == file.isBlank()) {
            throw unusable("needs for every subgraph a name, a url, and an sdl, which is a schema or a file");
        }
        return new SubgraphSdl(name, text(entry, "url"), sdl.contains("{") ? sdl : files.apply(sdl.isBlank() ? file : sdl));
    }

    private static String text(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof String text ? text : "";
    }

    private UnusableSupergraphException unusable(String fault) {
        return new UnusableSupergraphException("The list of subgraphs (" + origin + ") " + fault + ".",
                "Write a list of {name, url, sdl}.");
    }
}
