package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import java.util.List;

/** Checks that what subgraphs say of a field they do not resolve agrees with those that do. */
record ExternalFields(Merging merging) {

    /** Whether the external versions have the merged field's type too. */
    boolean check(String coordinate, FieldDef merged, List<Source<FieldDef>> sources, List<Source<FieldDef>> resolving) {
        boolean agree = true;
        for (Source<FieldDef> source : sources) {
            if (resolving.contains(source)) {
                continue;
            }
            agree &= source.element().type().equals(merged.type());
            checkType(coordinate, merged, source);
            merged.arguments().values().forEach(argument -> checkArgument(coordinate, argument, source));
        }
        return agree;
    }

    private void checkType(String coordinate, FieldDef merged, Source<FieldDef> source) {
        if (!merging.hierarchy().isSubtype(merged.type(), source.element().type())) {
            merging.findings().inSubgraph(ErrorCode.EXTERNAL_TYPE_MISMATCH, source.element().place(), "External field \""
                    + coordinate + "\" has type \"" + source.element().type() + "\", but where it is resolved it has \""
                    + merged.type() + "\".");
        }
    }

    private void checkArgument(String coordinate, InputDef argument, Source<FieldDef> source) {
        InputDef external = source.element().arguments().get(argument.name());
        String name = coordinate + "(" + argument.name() + ":)";
        if (external == null) {
            merging.findings().inSubgraph(ErrorCode.EXTERNAL_ARGUMENT_MISSING, source.element().place(), "External field \""
                    + coordinate + "\" lacks the argument \"" + name + "\" it has where it is resolved.");
        } else if (!merging.hierarchy().isSubtype(argument.type(), external.type())) {
            merging.findings().inSubgraph(ErrorCode.EXTERNAL_ARGUMENT_TYPE_MISMATCH, external.place(), "Argument \"" + name
                    + "\" of an external field has type \"" + external.type() + "\", but where the field is resolved it has \""
                    + argument.type() + "\".");
        } else if (!InputMerger.text(external).equals(InputMerger.text(argument))) {
            merging.findings().inSubgraph(ErrorCode.EXTERNAL_ARGUMENT_DEFAULT_MISMATCH, external.place(), "Argument \"" + name
                    + "\" of an external field has another default value than where the field is resolved.");
        }
    }
}
