package io.juncture.gateway.rest.definition;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import java.util.Map;

/**
 * One endpoint as written: an operation with its REST directives, and the fragments it can use.
 *
 * @param file      where it stands
 * @param settings  the arguments of its {@code @rest}
 * @param operation the operation, REST directives included
 * @param fragments the fragments it uses, directly or not, by name; some may stand in other files of the family
 */
public record StoredOperation(SourceFile file, EndpointSettings settings, OperationDefinition operation,
        Map<String, FragmentDefinition> fragments) {

    public StoredOperation {
        fragments = Map.copyOf(fragments);
    }

    /** The operation and its fragments as one document, REST directives included. */
    public Document document() {
        Document.Builder document = Document.newDocument().definition(operation);
        fragments.values().stream().sorted((a, b) -> a.getName().compareTo(b.getName())).forEach(document::definition);
        return document.build();
    }

    /** The operation's name, which is the endpoint's id. */
    public String id() {
        return operation.getName();
    }
}
