package io.juncture.federation.random;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.Selection;
import graphql.language.VariableDefinition;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes parts out of a case as long as it fails in the same way. */
final class Shrinker {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Predicate<Case> fails;
    private final long end = System.nanoTime() + LONGEST_NANOS;

    /** @param fails also says no where a case makes no sense */
    private Shrinker(Predicate<Case> fails) {
        this.fails = fails;
    }

    static Case shrink(Case failing, Predicate<Case> fails) {
        Shrinker shrinker = new Shrinker(fails);
        Case smallest = failing;
        Case before;
        do {
            before = smallest;
            for (Function<Case, Stream<Case>> step : java.util.List.<Function<Case, Stream<Case>>>of(
                    Shrinker::operations, GraphRemoval::subgraphs, GraphRemoval::types, GraphRemoval::fields,
                    GraphRemoval::parts, GraphRemoval::fieldSets, RowRemoval::rows, RowRemoval::values)) {
                smallest = shrinker.exhaust(smallest, step);
            }
        } while (smallest != before && System.nanoTime() < shrinker.end);
        return smallest;
    }

    /** Takes a smaller case that still fails, and goes on from there: what could not be taken out is not tried again. */
    private Case exhaust(Case start, Function<Case, Stream<Case>> step) {
        Case smallest = start;
        int tried = 0;
        Iterator<Case> candidates = step.apply(smallest).iterator();
        while (candidates.hasNext() && System.nanoTime() < end) {
            Case next = candidates.next();
            if (stillFails(next)) {
                smallest = next;
                candidates = step.apply(smallest).skip(tried).iterator();
            } else {
                tried++;
            }
        }
        return smallest;
    }

    private boolean stillFails(Case candidate) {
        try {
            return System.nanoTime() < end && fails.test(candidate);
        } catch (RuntimeException | AssertionError _) {
            return false;
        }
    }

    private static Stream<Case> operations(Case subject) {
        Document operation = subject.request().operation();
        Stream<Document> smaller = Stream.concat(AstRemoval.oneLess(operation, node -> node instanceof Selection<?>
                || node instanceof FragmentDefinition || node instanceof Directive || node instanceof Argument
                || node instanceof VariableDefinition), AstRemoval.simplified(operation))
                .map(Shrinker::withoutUnused);
        Stream<Case> operations = smaller.map(document -> subject.ask(subject.request().with(document, subject.request().variables())));
        Stream<Case> variables = subject.request().variables().keySet().stream().map(name -> {
            Map<String, Object> fewer = new LinkedHashMap<>(subject.request().variables());
            fewer.remove(name);
            return subject.ask(subject.request().with(operation, fewer));
        });
        return Stream.concat(operations, variables);
    }

    /** What is defined but not used makes an operation invalid. */
    private static Document withoutUnused(Document operation) {
        Document used = operation;
        Document before;
        do {
            before = used;
            String text = graphql.language.AstPrinter.printAst(before);
            used = AstRemoval.without(before, (node, _) -> switch (node) {
                case FragmentDefinition fragment -> !text.matches("(?s).*\\.\\.\\.\\s*" + fragment.getName() + "\\b.*");
                case VariableDefinition variable -> text.split("\\$" + variable.getName() + "\\b").length < 3;
                default -> false;
            });
        } while (!used.isEqualTo(before) || count(used) != count(before));
        return used;
    }

    private static int count(Document document) {
        return document.getDefinitionsOfType(Definition.class).size() + graphql.language.AstPrinter.printAst(document).length();
    }
}
