package io.juncture.federation.composition;

/**
 * A place in a subgraph's SDL.
 *
 * @param subgraph the subgraph's name
 * @param line     counted from 1; 0 where there is nothing to point at
 * @param column   counted from 1; 0 where there is nothing to point at
 */
public record SourcePlace(String subgraph, int line, int column) {

    @Override
    public String toString() {
        return line == 0 ? subgraph : subgraph + ":" + line + ":" + column;
    }
}
