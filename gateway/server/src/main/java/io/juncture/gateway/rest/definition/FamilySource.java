package io.juncture.gateway.rest.definition;

import java.util.List;

/**
 * The files of one family of endpoints.
 *
 * @param name       the name of its folder
 * @param dialect    its {@code dialect.yaml}
 * @param operations its {@code *.graphql} files, by name
 */
public record FamilySource(String name, SourceFile dialect, List<SourceFile> operations) {

    public FamilySource {
        operations = List.copyOf(operations);
    }
}
