package io.juncture.federation.composition.merge;

import graphql.language.AstPrinter;
import graphql.language.Value;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
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
        Optional<TypeRef> narrowest = merging.hierarchy().narrowest(types);
        if (narrowest.isPresent() && types.stream().distinct().count() > 1) {
            merging.findings().hint(typeMismatch == ErrorCode.FIELD_TYPE_MISMATCH ? HintCode.INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE
                            : HintCode.INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE, Source.places(sources), "\"" + coordinate
                    + "\" is \"" + narrowest.get() + "\" in the supergraph: it is "
                    + Source.byValue(sources, input -> "\"" + input.type() + "\"") + ".");
        }
        return narrowest.orElseGet(() -> {
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
                    + "\" differ: " + byDefault(sources) + ".");
        } else {
            merging.findings().hint(HintCode.INCONSISTENT_DEFAULT_VALUE_PRESENCE, Source.places(sources), "\"" + coordinate
                    + "\" has no default value in the supergraph: it has " + byDefault(sources) + ".");
        }
        return Optional.empty();
    }

    private static String byDefault(List<Source<InputDef>> sources) {
        return Source.byValue(sources, input -> text(input).isEmpty() ? "none" : text(input));
    }

    static String text(InputDef input) {
        return input.defaultValue().map(AstPrinter::printAstCompact).orElse("");
    }
}
