package io.juncture.gateway.rest.response;

import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.definition.RestDirectives;

/** The operation as the engine gets it: without REST directives, with the REST names as aliases. */
public final class PlainOperation {

    private PlainOperation() {
    }

    /** @param document an operation with its fragments; source locations are kept */
    public static Document of(Document document, Naming naming) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
                return RestDirectives.declares(directive.getName()) ? TreeTransformerUtil.deleteNode(context)
                        : TraversalControl.CONTINUE;
            }

            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitField(Field field, TraverserContext<Node> context) {
                String key = ResponseKeys.key(field, naming);
                return field.getAlias() != null || key.equals(field.getName()) ? TraversalControl.CONTINUE
                        : TreeTransformerUtil.changeNode(context, field.transform(builder -> builder.alias(key)));
            }
        });
    }
}
