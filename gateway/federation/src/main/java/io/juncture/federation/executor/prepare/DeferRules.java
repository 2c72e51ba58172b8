package io.juncture.federation.executor.prepare;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Labels of {@code @defer} tell the parts of a response apart, so each is given once in a document, and not by a variable
 * (incremental delivery, "Defer And Stream Directive Labels Are Unique"). For documents that are valid otherwise.
 */
final class DeferRules extends NodeVisitorStub {

    private final Set<String> labels = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    static List<Violation> violations(Document document) {
        DeferRules rules = new DeferRules();
        new NodeTraverser().preOrder(rules, document);
        return List.copyOf(rules.violations);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
        if (directive.getName().equals("defer")) {
            Optional.ofNullable(directive.getArgument("label")).ifPresent(this::check);
        }
        return TraversalControl.CONTINUE;
    }

    private void check(Argument label) {
        if (label.getValue() instanceof VariableReference) {
            violations.add(Violation.at(label, "The label of @defer cannot be a variable"));
        } else if (label.getValue() instanceof StringValue text && !labels.add(text.getValue())) {
            violations.add(Violation.at(label, "The label \"" + text.getValue() + "\" is given to two @defer directives"));
        }
    }
}
