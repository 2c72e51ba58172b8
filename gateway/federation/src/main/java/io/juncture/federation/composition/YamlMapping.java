package io.juncture.federation.composition;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a YAML file, of which every key is there once and the line is known.
 *
 * @param place  file and line, as errors begin
 * @param values by key, in the order of the file
 */
record YamlMapping(String place, Map<String, Node> values) {

    /** The whole file; empty when it is something else than a mapping. */
    static Optional<YamlMapping> read(Path file, String text) throws SubgraphList.Unreadable {
        try {
            return of(file, new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text)));
        } catch (YAMLException e) {
            throw new SubgraphList.Unreadable(file + " is not YAML: " + e.getMessage());
        }
    }

    /** Empty when it is something else than a mapping. */
    static Optional<YamlMapping> of(Path file, @Nullable Node node) throws SubgraphList.Unreadable {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new SubgraphList.Unreadable(place(file, entry.getKeyNode()) + ": keys are names.");
            }
            if (values.put(key.getValue(), entry.getValueNode()) != null) {
                throw new SubgraphList.Unreadable(place(file, key) + ": \"" + key.getValue() + "\" is there twice.");
            }
        }
        return Optional.of(new YamlMapping(place(file, mapping), values));
    }

    /** All keys are among the known ones. */
    void knows(Path file, Set<String> known) throws SubgraphList.Unreadable {
        for (Map.Entry<String, Node> value : values.entrySet()) {
            if (!known.contains(value.getKey())) {
                throw new SubgraphList.Unreadable(place(file, value.getValue()) + ": \"" + value.getKey() + "\" is unknown; there is "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }

    /** A text or number, which may be the empty text; empty when it is not there. */
    Optional<String> text(String key) {
        return values.get(key) instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    static String place(Path file, Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }
}
