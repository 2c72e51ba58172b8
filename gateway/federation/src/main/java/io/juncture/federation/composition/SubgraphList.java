package io.juncture.federation.composition;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.supergraph.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A list of subgraphs in YAML: {@code subgraphs: <name>: {url: ..., file: ...}}.
 *
 * @param subgraphs in the order of the list
 */
record SubgraphList(List<SubgraphSdl> subgraphs) {

    /** What is wrong with the list, as one sentence. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** Files are resolved against the folder of the list. */
    static SubgraphList read(Path list) throws Unreadable {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (Map.Entry<String, Node> entry : entries(list).entrySet()) {
            String name = entry.getKey();
            var subgraph = YamlMapping.of(list, entry.getValue()).orElseThrow(() -> new Unreadable(YamlMapping.place(list,
                    entry.getValue()) + ": subgraph \"" + name + "\" needs a url and a file with its SDL, as {url, file}."));
            subgraph.knows(list, Set.of("url", "file"));
            String file = subgraph.text("file").filter(text -> !text.isBlank()).orElseThrow(() -> new Unreadable(
                    subgraph.place() + ": subgraph \"" + name + "\" needs a file with its SDL, as {url, file}."));
            String url = subgraph.text("url").orElseThrow(() -> new Unreadable(subgraph.place() + ": subgraph \"" + name
                    + "\" needs a url, as {url, file}; \"\" where the gateway is told another way."));
            Path path = list.toAbsolutePath().getParent().resolve(file).normalize();
            subgraphs.add(new SubgraphSdl(name, url, text(path), shown(path)));
        }
        return new SubgraphList(List.copyOf(subgraphs));
    }

    /** As short as it can be opened from the working directory. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    private static Map<String, Node> entries(Path list) throws Unreadable {
        Optional<YamlMapping> document = YamlMapping.read(list, text(list));
        @Nullable Node named = document.map(mapping -> mapping.values().get("subgraphs")).orElse(null);
        Optional<YamlMapping> entries = YamlMapping.of(list, named);
        if (document.isEmpty() || entries.isEmpty() || entries.get().values().isEmpty()) {
            throw new Unreadable(list + " names no subgraphs; it needs \"subgraphs: <name>: {url: ..., file: ...}\".");
        }
        document.get().knows(list, Set.of("subgraphs"));
        return entries.get().values();
    }

    private static String text(Path path) throws Unreadable {
        try {
            return TextFile.read(path);
        } catch (TextFile.Unreadable e) {
            throw new Unreadable(e.getMessage());
        }
    }
}
