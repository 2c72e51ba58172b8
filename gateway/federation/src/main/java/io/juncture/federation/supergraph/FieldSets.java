package io.juncture.federation.supergraph;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.HashMap;
import java.util.Map;

/** Parses the field sets of {@code @key}, {@code @requires} and {@code @provides}; equal text gives the same value. */
final class FieldSets {

    private final Map<String, SelectionSet> parsed = new HashMap<>();

    SelectionSet parse(String text) {
        return parsed.computeIfAbsent(text.trim().replaceAll("\\s+", " "), FieldSets::parseOnce);
    }

    private static SelectionSet parseOnce(String text) {
        String document = text.startsWith("{") ? text : "{" + text + "}";
        try {
            Document parsed = Parser.parse(document);
            return ((OperationDefinition) parsed.getDefinitions().getFirst()).getSelectionSet();
        } catch (InvalidSyntaxException e) {
            throw new SupergraphException("The field set \"" + text + "\" cannot be read: " + e.getMessage(), e);
        }
    }
}
