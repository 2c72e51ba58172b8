package io.juncture.gateway.rest.definition;

import graphql.language.Node;
import graphql.language.SourceLocation;

/**
 * Something in a family's files that cannot work.
 *
 * @param file    the file's name
 * @param line    the line, counted from 1; 0 when the whole file is meant
 * @param message what is wrong, in a sentence
 */
public record FacadeProblem(String file, int line, String message) {

    /** @param node an element read by {@link OperationReader}, which knows its place */
    public static FacadeProblem at(Node<?> node, String message) {
        SourceLocation place = node.getSourceLocation();
        return new FacadeProblem(place.getSourceName(), place.getLine(), message);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
