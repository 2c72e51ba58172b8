package io.juncture.federation.composition;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

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
        for (Map.Entry<?, ?> entry : entries(list).entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!(entry.getValue() instanceof Map<?, ?> subgraph) || !(subgraph.get("file") instanceof String file)) {
                throw new Unreadable(list + ": subgraph \"" + name + "\" needs a file with its SDL, as {url, file}.");
            }
            Path path = list.toAbsolutePath().getParent().resolve(file).normalize();
            String url = subgraph.get("url") == null ? "" : String.valueOf(subgraph.get("url"));
            subgraphs.add(new SubgraphSdl(name, url, text(path), shown(path)));
        }
        return new SubgraphList(List.copyOf(subgraphs));
    }

    /** As short as it can be opened from the working directory. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    private static Map<?, ?> entries(Path list) throws Unreadable {
        try {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(list));
            if (document instanceof Map<?, ?> map && map.get("subgraphs") instanceof Map<?, ?> entries && !entries.isEmpty()) {
                return entries;
            }
        } catch (YAMLException e) {
            throw new Unreadable(list + " is not YAML: " + e.getMessage());
        }
        throw new Unreadable(list + " names no subgraphs; it needs \"subgraphs: <name>: {url: ..., file: ...}\".");
    }

    private static String text(Path path) throws Unreadable {
        try {
            return Files.readString(path);
        } catch (IOException _) {
            throw new Unreadable(path + " cannot be read.");
        }
    }
}
