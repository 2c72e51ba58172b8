package io.juncture.federation.composition.merge;

import graphql.language.AstPrinter;
import graphql.language.Value;
import io.juncture.federation.composition.ErrorCode;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** Merges the versions of one argument or input field: the narrowest type, one default value. */
record InputMerger(Merging merging, ErrorCode typeMismatch, ErrorCode defaultMismatch) {

    InputDef merge(String coordinate, List<Source<InputDef>> sources) {
        InputDef first = sources.getFirst().element();
        return new InputDef(first.name(), Merging.description(sources), type(coordinate, sources), defaultValue(coordinate, sources),
                merging.directives().of(sources), first.place());
    }

    private TypeRef type(String coordinate, List<Source<InputDef>> sources) {
        List<TypeRef> types = sources.stream().map(source -> source.element().type()).toList();
        return merging.hierarchy().narrowest(types).orElseGet(() -> {
            merging.findings().error(typeMismatch, Source.places(sources), "The types of \"" + coordinate
                    + "\" do not go together: " + Source.byValue(sources, input -> "\"" + input.type() + "\"") + ".");
            return types.getFirst();
        });
    }

    /** A default that some subgraphs have and others lack is dropped: the others would not know of it. */
    private Optional<Value<?>> defaultValue(String coordinate, List<Source<InputDef>> sources) {
        List<String> texts = sources.stream().map(source -> text(source.element())).distinct().toList();
        if (texts.size() == 1) {
            return sources.getFirst().element().defaultValue();
        }
        if (texts.stream().filter(text -> !text.isEmpty()).count() > 1) {
            merging.findings().error(defaultMismatch, Source.places(sources), "The default values of \"" + coordinate
                    + "\" differ: " + Source.byValue(sources, input -> text(input).isEmpty() ? "none" : text(input)) + ".");
        }
        return Optional.empty();
    }

    static String text(InputDef input) {
        return input.defaultValue().map(AstPrinter::printAstCompact).orElse("");
    }
}
