package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.ErrorCode;
import io.juncture.federation.composition.HintCode;
import io.juncture.federation.composition.SourcePlace;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.InputDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Merges the definitions of directives that operations may use: those that every subgraph understands. */
record ExecutableDirectives(Merging merging) {

    Map<String, DirectiveDef> merge() {
        Map<String, DirectiveDef> merged = new TreeMap<>();
        merging.members().stream().flatMap(member -> member.schema().directives().values().stream()
                        .filter(definition -> !definition.executableLocations().isEmpty())
                        .filter(definition -> !member.schema().names().isMachineryDirective(definition.name())))
                .map(DirectiveDef::name).distinct().sorted()
                .filter(name -> !merging.directives().composed().containsKey(name))
                .forEach(name -> merge(name, merged));
        return merged;
    }

    private void merge(String name, Map<String, DirectiveDef> merged) {
        List<DirectiveDef> definitions = merging.members().stream().map(member -> member.schema().directives().get(name))
                .filter(Objects::nonNull).toList();
        List<SourcePlace> places = definitions.stream().map(DirectiveDef::place).toList();
        var locations = new TreeSet<>(definitions.getFirst().executableLocations());
        definitions.forEach(definition -> locations.retainAll(definition.executableLocations()));
        if (definitions.size() < merging.members().size()) {
            merging.findings().hint(HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE, places, "Directive \"@" + name
                    + "\" is left out of the supergraph: not all subgraphs define it.");
        } else if (locations.isEmpty()) {
            merging.findings().hint(HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS, places, "Directive \"@" + name
                    + "\" is left out of the supergraph: there is no location where all subgraphs allow it.");
        } else {
            DirectiveDef first = definitions.getFirst();
            merged.put(name, new DirectiveDef(name, first.description(), arguments(name, definitions),
                    definitions.stream().allMatch(DirectiveDef::repeatable), locations, first.place()));
        }
    }

    private Map<String, InputDef> arguments(String name, List<DirectiveDef> definitions) {
        var merger = new InputMerger(merging, ErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH, ErrorCode.FIELD_ARGUMENT_DEFAULT_MISMATCH);
        Map<String, InputDef> arguments = new LinkedHashMap<>();
        for (String argument : definitions.getFirst().arguments().keySet()) {
            List<Source<InputDef>> sources = merging.members().stream()
                    .filter(member -> member.schema().directives().get(name).arguments().containsKey(argument))
                    .map(member -> new Source<>(member, member.schema().directives().get(name).arguments().get(argument)))
                    .toList();
            if (sources.size() == definitions.size()) {
                arguments.put(argument, merger.merge("@" + name + "(" + argument + ":)", sources));
            }
        }
        return arguments;
    }
}
