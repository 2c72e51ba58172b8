package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.HintCode;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides which applied directives reach the supergraph, and merges their applications. */
record MergedDirectives(Map<String, ComposedDirective> composed, Findings findings) {

    /** The merged applications of one element, sorted by name. */
    <T extends Annotated> List<Applied> of(List<Source<T>> sources) {
        Map<String, List<Applied>> byName = sources.stream()
                .flatMap(source -> source.element().directives().stream().filter(applied -> isMerged(source.member(), applied)))
                .collect(Collectors.groupingBy(Applied::name, TreeMap::new, Collectors.toList()));
        return byName.values().stream().flatMap(applications -> merge(applications, sources).stream()).toList();
    }

    private boolean isMerged(Member member, Applied applied) {
        return applied.known().map(FederationDirective::isMerged).orElseGet(() -> applied.name().equals("deprecated")
                || applied.name().equals("specifiedBy") || Optional.ofNullable(composed.get(applied.name()))
                .filter(directive -> directive.subgraphs().contains(member.name())).isPresent());
    }

    private <T extends Annotated> List<Applied> merge(List<Applied> applications, List<Source<T>> sources) {
        Map<String, Applied> distinct = new LinkedHashMap<>();
        applications.forEach(applied -> distinct.putIfAbsent(applied.signature(), applied));
        Applied first = applications.getFirst();
        if (distinct.size() == 1 || isRepeatable(first)) {
            return List.copyOf(distinct.values());
        }
        Optional<Applied> combined = DirectiveArguments.combine(List.copyOf(distinct.values()));
        if (combined.isPresent()) {
            return List.of(combined.get());
        }
        Applied chosen = mostCommon(applications);
        findings.hint(HintCode.INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS, Source.places(sources), "\"@" + first.name()
                + "\" is applied with different arguments in " + Source.subgraphs(sources) + "; the supergraph has " + chosen
                + ".");
        return List.of(chosen);
    }

    private boolean isRepeatable(Applied applied) {
        return applied.is(FederationDirective.TAG)
                || Optional.ofNullable(composed.get(applied.name())).filter(known -> known.definition().repeatable()).isPresent();
    }

    private static Applied mostCommon(List<Applied> applications) {
        Map<String, Long> counts = applications.stream()
                .collect(Collectors.groupingBy(Applied::signature, LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return applications.stream().filter(applied -> counts.get(applied.signature()) == most).findFirst().orElseThrow();
    }
}
