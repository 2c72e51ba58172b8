package io.juncture.gateway.supergraph;

import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.supergraph.Supergraph;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/** Reads the configured supergraph, or composes it. */
public final class SupergraphLoader {

    private final ResourceLoader resources;

    public SupergraphLoader(ResourceLoader resources) {
        this.resources = resources;
    }

    /** @throws UnusableSupergraphException when there is none, or it cannot be used */
    public Supergraph load(SupergraphProperties properties) {
        var document = properties.supergraph();
        var list = properties.subgraphList();
        var sources = properties.subgraphSdls();
        var sourcesGiven = Stream.of(document.isBlank() ? "" : "juncture.supergraph",
                list.isBlank() ? "" : "juncture.subgraph-list", sources.isEmpty() ? "" : "juncture.subgraph-sdls")
                .filter(name -> !name.isEmpty()).toList();
        if (sourcesGiven.size() != 1) {
            throw new UnusableSupergraphException(
                    sourcesGiven.isEmpty() ? "The gateway has no supergraph to serve."
                            : "Both " + String.join(" and ", sourcesGiven) + " are set.",
                    "Set one of juncture.supergraph, for example to file:supergraph.graphqls, juncture.subgraph-list, and "
                            + "juncture.subgraph-sdls.");
        }
        if (!document.isBlank()) {
            return Supergraphs.parse(read(resource(document), document, "juncture.supergraph"), document);
        }
        return list.isBlank() ? Supergraphs.compose(listed(sources), "juncture.subgraph-sdls")
                : Supergraphs.compose(listed(list), list);
    }

    private List<SubgraphSdl> listed(List<SupergraphProperties.SubgraphSource> sources) {
        return sources.stream().map(source -> new SubgraphSdl(source.name(), source.url(), read(resource(source.sdl()),
                source.sdl(), "the schema of subgraph '" + source.name() + "'"))).toList();
    }

    private List<SubgraphSdl> listed(String location) {
        var list = resource(location);
        return new SubgraphListReader(location, file -> read(relative(list, file), file, "named in " + location))
                .read(read(list, location, "juncture.subgraph-list"));
    }

    private Resource resource(String location) {
        return resources.getResource(ResourceUtils.isUrl(location) ? location : "file:" + location);
    }

    private Resource relative(Resource list, String file) {
        try {
            return ResourceUtils.isUrl(file) || Path.of(file).isAbsolute() ? resource(file) : list.createRelative(file);
        } catch (IOException failure) {
            throw new UnusableSupergraphException("There is no file at '" + file + "' (" + failure.getMessage() + ").",
                    "Correct the location; it is a path relative to the list, or begins with file: or classpath:.");
        }
    }

    private static String read(Resource resource, String location, String what) {
        if (!resource.isReadable()) {
            throw new UnusableSupergraphException(
                    "There is no readable file at '" + location + "' (" + what + ").",
                    "Correct the location; it is a path, or begins with file: or classpath:.");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(resource.getContentAsByteArray())).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnusableSupergraphException("'" + location + "' (" + what + ") is not encoded in UTF-8.", "Save it as UTF-8.");
        } catch (IOException failure) {
            throw new UnusableSupergraphException(
                    "'" + location + "' (" + what + ") cannot be read: " + failure.getMessage(),
                    "Check the file and the permission to read it.");
        }
    }
}
