package io.juncture.gateway.supergraph;

import io.juncture.federation.composition.Composition;
import io.juncture.federation.composition.CompositionError;
import io.juncture.federation.composition.CompositionResult;
import io.juncture.federation.composition.SubgraphSdl;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.SupergraphException;
import io.juncture.gateway.supergraph.SupergraphProperties.SubgraphSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/** Reads the configured supergraph, or composes it. */
public final class SupergraphLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SupergraphLoader.class);

    private final ResourceLoader resources;

    public SupergraphLoader(ResourceLoader resources) {
        this.resources = resources;
    }

    /** @throws UnusableSupergraphException when there is none, or it cannot be used */
    public Supergraph load(SupergraphProperties properties) {
        var document = properties.supergraph();
        var sources = properties.subgraphSdls();
        if (document.isBlank() == sources.isEmpty()) {
            throw new UnusableSupergraphException(
                    document.isBlank() ? "The gateway has no supergraph to serve."
                            : "Both juncture.supergraph and juncture.subgraph-sdls are set.",
                    "Set either juncture.supergraph, for example to file:supergraph.graphqls, or juncture.subgraph-sdls.");
        }
        return document.isBlank()
                ? parse(compose(sources), "composed from juncture.subgraph-sdls")
                : parse(read(document, "juncture.supergraph"), document);
    }

    private Supergraph parse(String sdl, String origin) {
        try {
            return Supergraph.parse(sdl);
        } catch (SupergraphException invalid) {
            throw new UnusableSupergraphException(
                    "The supergraph (" + origin + ") cannot be served: " + invalid.getMessage(),
                    "Correct it, or compose it again from its subgraphs.");
        }
    }

    private String compose(List<SubgraphSource> sources) {
        var subgraphs = sources.stream()
                .map(source -> new SubgraphSdl(source.name(), source.url(),
                        read(source.sdl(), "the schema of subgraph '" + source.name() + "'")))
                .toList();
        return switch (Composition.compose(subgraphs)) {
            case CompositionResult.Composed(var sdl, var hints) -> {
                hints.forEach(hint -> LOG.info("Composition hint {}: {}", hint.code(), hint.message()));
                yield sdl;
            }
            case CompositionResult.Failed(var errors) -> throw new UnusableSupergraphException(
                    "The subgraphs do not compose:" + errors.stream().map(SupergraphLoader::line)
                            .collect(Collectors.joining()),
                    "Correct the schemas under juncture.subgraph-sdls.");
        };
    }

    private static String line(CompositionError error) {
        return "%n  %s: %s %s".formatted(error.code(), error.message(),
                error.places().isEmpty() ? "" : error.places());
    }

    private String read(String location, String what) {
        var resource = resources.getResource(ResourceUtils.isUrl(location) ? location : "file:" + location);
        if (!resource.isReadable()) {
            throw new UnusableSupergraphException(
                    "There is no readable file at '" + location + "' (" + what + ").",
                    "Correct the location; it is a path, or begins with file: or classpath:.");
        }
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UnusableSupergraphException(
                    "'" + location + "' (" + what + ") cannot be read: " + failure.getMessage(),
                    "Check the file and the permission to read it.");
        }
    }
}
