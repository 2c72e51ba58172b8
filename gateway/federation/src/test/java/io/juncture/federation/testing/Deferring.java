package io.juncture.federation.testing;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts parts of selection sets into deferred fragments, at random. */
public final class Deferring {

    private final Random random;
    private int labels;

    private Deferring(long seed) {
        this.random = new Random(seed);
    }

    public static String somewhere(String document, long seed) {
        Deferring deferring = new Deferring(seed);
        Document.Builder result = Document.newDocument();
        for (Definition<?> definition : Parser.parse(document).getDefinitions()) {
            result.definition(switch (definition) {
                case OperationDefinition operation -> operation.transform(o ->
                    o.selectionSet(deferring.in(operation.getSelectionSet())));
                case FragmentDefinition fragment -> fragment.transform(f ->
                    f.selectionSet(deferring.in(fragment.getSelectionSet())));
                default -> definition;
            });
        }
        return AstPrinter.printAst(result.build());
    }

    private SelectionSet in(SelectionSet set) {
        List<Selection<?>> selections = new ArrayList<>();
        for (Selection<?> selection : set.getSelections()) {
            selections.add(switch (selection) {
                case Field field when field.getSelectionSet() != null ->
                    field.transform(f -> f.selectionSet(in(field.getSelectionSet())));
                case InlineFragment fragment ->
                    fragment.transform(f -> f.selectionSet(in(fragment.getSelectionSet())));
                default -> selection;
            });
        }
        if (random.nextBoolean()) {
            int kept = random.nextInt(selections.size());
            List<Selection<?>> later = new ArrayList<>(selections.subList(kept, selections.size()));
            if (random.nextInt(3) == 0) {
                selections.subList(0, kept).stream()
                        .filter(selection -> !AstPrinter.printAst(selection).contains("@defer")).forEach(later::add);
            }
            selections = new ArrayList<>(selections.subList(0, kept));
            selections.add(InlineFragment.newInlineFragment().directive(Directive.newDirective().name("defer")
                    .argument(Argument.newArgument("label", StringValue.of("l" + labels++)).build()).build())
                    .selectionSet(SelectionSet.newSelectionSet(later).build()).build());
        }
        return SelectionSet.newSelectionSet(selections).build();
    }
}
