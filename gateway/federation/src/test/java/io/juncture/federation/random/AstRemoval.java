package io.juncture.federation.random;

import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.SelectionSet;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents with something taken out. They need not be valid. */
final class AstRemoval {

    private AstRemoval() {
    }

    /** Each document with one of the nodes less, the largest first. */
    static Stream<Document> oneLess(Document document, Predicate<Node<?>> removable) {
        int count = count(document, removable);
        return IntStream.range(0, count).mapToObj(i -> {
            int[] seen = {0};
            return without(document, (node, _) -> removable.test(node) && seen[0]++ == i);
        });
    }

    private static int count(Document document, Predicate<Node<?>> removable) {
        int[] count = {0};
        without(document, (node, _) -> {
            count[0] += removable.test(node) ? 1 : 0;
            return false;
        });
        return count[0];
    }

    /** @param removed decides by the node and its parent; asked in document order */
    static Document without(Document document, BiPredicate<Node<?>, Node<?>> removed) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                boolean top = context.getParentNode() == null;
                return !top && removed.test(node, context.getParentNode()) ? TreeTransformerUtil.deleteNode(context)
                        : TraversalControl.CONTINUE;
            }
        });
    }

    /** Operations with a fragment replaced by its content, or without an alias. */
    static Stream<Document> simplified(Document operation) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        operation.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        Predicate<Node<?>> changeable = node -> node instanceof InlineFragment || node instanceof FragmentSpread
                || node instanceof Field field && field.getAlias() != null;
        return IntStream.range(0, count(operation, changeable)).mapToObj(i -> {
            int[] seen = {0};
            return (Document) new AstTransformer().transform(operation, new NodeVisitorStub() {
                @Override
                @SuppressWarnings("rawtypes")
                protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
                    if (changeable.test((Node<?>) node) && seen[0]++ == i) {
                        return change(node, context, fragments);
                    }
                    return TraversalControl.CONTINUE;
                }
            });
        });
    }

    @SuppressWarnings("rawtypes")
    private static TraversalControl change(Node node, TraverserContext<Node> context, Map<String, FragmentDefinition> fragments) {
        return switch (node) {
            case Field field -> TreeTransformerUtil.changeNode(context, field.transform(f -> f.alias(null)));
            case FragmentSpread spread -> TreeTransformerUtil.changeNode(context, InlineFragment.newInlineFragment()
                    .typeCondition(fragments.get(spread.getName()).getTypeCondition()).directives(spread.getDirectives())
                    .selectionSet(fragments.get(spread.getName()).getSelectionSet()).build());
            case InlineFragment fragment -> {
                List<Node> content = new ArrayList<>(fragment.getSelectionSet().getSelections());
                content.subList(1, content.size()).forEach(more -> TreeTransformerUtil.insertAfter(context, more));
                yield TreeTransformerUtil.changeNode(context, content.getFirst());
            }
            default -> TraversalControl.CONTINUE;
        };
    }

    /** Field sets with one field less. */
    static Stream<String> oneLess(String fieldSet) {
        return oneLess(Case.parse("{" + fieldSet + "}"), node -> node instanceof graphql.language.Selection).map(document -> {
            SelectionSet set = document.getFirstDefinitionOfType(graphql.language.OperationDefinition.class).orElseThrow()
                    .getSelectionSet();
            String text = graphql.language.AstPrinter.printAstCompact(set).trim();
            return text.isEmpty() ? "" : text.substring(1, text.length() - 1).trim();
        }).filter(text -> !text.isBlank() && !text.contains("{}"));
    }
}
