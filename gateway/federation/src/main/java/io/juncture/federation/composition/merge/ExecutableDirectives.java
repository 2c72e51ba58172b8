package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.finding.SourcePlace;
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
            merging.findings().hint(HintCode.NO_EXECUTABLE_DIRECTIVE_INTERSECTION, places, "Directive \"@" + name
                    + "\" is left out of the supergraph: there is no location where all subgraphs allow it.");
        } else {
            inconsistencies(name, definitions, places);
            DirectiveDef first = definitions.getFirst();
            merged.put(name, new DirectiveDef(name, first.description(), arguments(name, definitions),
                    definitions.stream().allMatch(DirectiveDef::repeatable), locations, first.place()));
        }
    }

    private void inconsistencies(String name, List<DirectiveDef> definitions, List<SourcePlace> places) {
        if (definitions.stream().map(DirectiveDef::repeatable).distinct().count() > 1) {
            merging.findings().hint(HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE, places, "Directive \"@" + name
                    + "\" is not repeatable in the supergraph: not all subgraphs let it be repeated.");
        }
        if (definitions.stream().map(DirectiveDef::executableLocations).distinct().count() > 1) {
            merging.findings().hint(HintCode.INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS, places, "Directive \"@" + name
                    + "\" can stand only where all subgraphs allow it, and they do not allow the same.");
        }
        definitions.stream().flatMap(definition -> definition.arguments().keySet().stream()).distinct()
                .filter(argument -> !definitions.stream().allMatch(definition -> definition.arguments().containsKey(argument)))
                .forEach(argument -> merging.findings().hint(HintCode.INCONSISTENT_ARGUMENT_PRESENCE, places, "Argument \"@" + name
                        + "(" + argument + ":)\" is left out of the supergraph: not all subgraphs declare it."));
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
