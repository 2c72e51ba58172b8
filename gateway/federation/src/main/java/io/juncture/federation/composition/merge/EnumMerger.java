package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.EnumValueDef;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges the versions of one enum type. A value that only some subgraphs know may come out but must not go in: in output
 * the values are united, in input intersected, and where the enum is used both ways they must be the same.
 */
record EnumMerger(Merging merging) {

    Map<String, EnumValueDef> merge(String type, List<Source<TypeDef.Enumeration>> sources, boolean input, boolean output) {
        Map<String, EnumValueDef> values = new LinkedHashMap<>();
        for (String name : Merging.names(sources, TypeDef.Enumeration::values)) {
            List<Source<EnumValueDef>> having = Merging.parts(sources, source -> Optional.ofNullable(source.values().get(name)));
            if (having.size() == sources.size()) {
                values.put(name, merged(name, having));
            } else if (!input) {
                values.put(name, merged(name, having));
                merging.findings().hint(HintCode.INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM, Source.places(having), "Value \"" + type
                        + "." + name + "\" is known to " + Source.subgraphs(having) + " but not to all subgraphs with the enum.");
            } else if (output) {
                values.put(name, merged(name, having));
                checkSame(type, name, having, sources);
            } else {
                merging.findings().hint(HintCode.INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM, Source.places(having), "Value \"" + type
                        + "." + name + "\" is left out of the supergraph: the enum is used as input, and only "
                        + Source.subgraphs(having) + " knows the value.");
            }
        }
        if (values.isEmpty()) {
            merging.findings().error(ErrorCode.EMPTY_MERGED_ENUM_TYPE, Source.places(sources), "No value of enum \"" + type
                    + "\" is known to all of " + Source.subgraphs(sources) + ", and the enum is used as input.");
        }
        return values;
    }

    private void checkSame(String type, String name, List<Source<EnumValueDef>> having, List<Source<TypeDef.Enumeration>> sources) {
        if (having.stream().anyMatch(source -> source.element().has(FederationDirective.INACCESSIBLE))) {
            return;
        }
        var without = sources.stream()
                .filter(source -> having.stream().noneMatch(other -> other.member().equals(source.member()))).toList();
        merging.findings().error(ErrorCode.ENUM_VALUE_MISMATCH, Source.places(having), "Enum \"" + type
                + "\" is used as input and as output, so its values must be the same everywhere: \"" + name + "\" is in "
                + Source.subgraphs(having) + " but not in " + Source.subgraphs(without) + ".");
    }

    private EnumValueDef merged(String name, List<Source<EnumValueDef>> having) {
        List<Applied> directives = new ArrayList<>(having.stream().map(source -> Join.enumValue(source.member())).toList());
        directives.addAll(merging.directives().of(having));
        return new EnumValueDef(name, Merging.description(having), directives, having.getFirst().element().place());
    }
}
