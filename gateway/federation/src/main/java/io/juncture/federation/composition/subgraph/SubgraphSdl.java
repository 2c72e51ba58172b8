package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.finding.SourcePlace;

/**
 * One subgraph as composition takes it in.
 *
 * @param name the name it is known by, for example {@code accounts}; it appears in errors and in the supergraph
 * @param url  where the gateway reaches it; may be empty
 * @param sdl  its schema, Federation 1 or 2, without the {@code _service} and {@code _entities} machinery or with it
 * @param file what to call the SDL in errors, usually the path of its file; may be empty
 */
public record SubgraphSdl(String name, String url, String sdl, String file) {

    /** An SDL that came from no file. */
    public SubgraphSdl(String name, String url, String sdl) {
        this(name, url, sdl, "");
    }

    /** The subgraph as a whole. */
    public SourcePlace place() {
        return new SourcePlace(name, file, 0, 0);
    }
}
