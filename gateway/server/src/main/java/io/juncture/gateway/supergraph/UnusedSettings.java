package io.juncture.gateway.supergraph;

import io.juncture.federation.supergraph.Subgraph;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.gateway.subgraph.SubgraphProperties;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of settings that name something a supergraph does not have. They are no error: another supergraph may have it. */
final class UnusedSettings {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedSettings.class);

    private final Set<String> labels;
    private final SubgraphProperties subgraphs;

    UnusedSettings(Set<String> labels, SubgraphProperties subgraphs) {
        this.labels = labels;
        this.subgraphs = subgraphs;
    }

    void tell(Supergraph supergraph) {
        var known = supergraph.overrideLabels().all();
        new TreeSet<>(labels).stream().filter(label -> !known.contains(label)).forEach(label -> LOG.warn(
                "juncture.override-labels names '{}', but the supergraph has no such label ({})", label,
                known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
        var names = supergraph.subgraphs().stream().map(Subgraph::name).toList();
        subgraphs.unknownTo(names).forEach(name -> LOG.warn(
                "juncture.subgraphs.{} is set, but the supergraph has no such subgraph (it has {})", name, String.join(", ", names)));
    }
}
