package io.juncture.federation.composition.finding;

/**
 * A place in a subgraph's SDL.
 *
 * @param subgraph the subgraph's name
 * @param file     the file that the SDL was read from; empty where it came from elsewhere
 * @param line     counted from 1; 0 where there is nothing to point at
 * @param column   counted from 1; 0 where there is nothing to point at
 */
public record SourcePlace(String subgraph, String file, int line, int column) {

    public SourcePlace at(int otherLine, int otherColumn) {
        return new SourcePlace(subgraph, file, otherLine, otherColumn);
    }

    /** {@code products:2:3}, or {@code products, sdl/products.graphqls:2:3}. */
    @Override
    public String toString() {
        return subgraph + (file.isEmpty() ? "" : ", " + file) + (line == 0 ? "" : ":" + line + ":" + column);
    }
}
