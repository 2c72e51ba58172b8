package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which applied directives reach the supergraph, and merges their applications. */
record MergedDirectives(Map<String, ComposedDirective> composed, Findings findings) {

    /** Those of GraphQL itself that say something of a schema. */
    private static final Set<String> STANDARD = Set.of("deprecated", "specifiedBy", "oneOf");

    /** The merged applications of one element, sorted by name; then those that stay with their subgraphs. */
    <T extends Annotated> List<Applied> of(List<Source<T>> sources) {
        Map<String, List<Applied>> byName = sources.stream()
                .flatMap(source -> source.element().directives().stream().filter(applied -> isMerged(source.member(), applied))
                        .map(applied -> inSupergraph(source.member(), applied)))
                .collect(Collectors.groupingBy(Applied::name, TreeMap::new, Collectors.toList()));
        return Stream.concat(byName.values().stream().flatMap(applications -> merge(applications).stream()), joined(sources))
                .toList();
    }

    /** Contexts are their subgraph's own. */
    private static Applied inSupergraph(Member member, Applied applied) {
        return applied.is(FederationDirective.CONTEXT) ? new Applied(applied.known(), applied.name(), Map.of("name",
                Join.text(Join.context(member, applied.text("name").orElse("")))), false, applied.place()) : applied;
    }

    private static <T extends Annotated> Stream<Applied> joined(List<Source<T>> sources) {
        Map<String, Applied> distinct = new LinkedHashMap<>();
        Map<String, List<Member>> members = new LinkedHashMap<>();
        sources.forEach(source -> source.element().directives().stream()
                .filter(applied -> applied.known().filter(FederationDirective::isJoined).isPresent()).forEach(applied -> {
                    distinct.putIfAbsent(applied.signature(), applied);
                    members.computeIfAbsent(applied.signature(), _ -> new ArrayList<>()).add(source.member());
                }));
        return distinct.entrySet().stream().map(entry -> Join.directive(entry.getValue().known().orElseThrow(),
                members.get(entry.getKey()), entry.getValue()));
    }

    private boolean isMerged(Member member, Applied applied) {
        return applied.known().map(FederationDirective::isMerged).orElseGet(() -> STANDARD.contains(applied.name())
                || Optional.ofNullable(composed.get(applied.name()))
                .filter(directive -> directive.subgraphs().contains(member.name())).isPresent());
    }

    private List<Applied> merge(List<Applied> applications) {
        Applied first = applications.getFirst();
        List<Applied> distinct = distinct(applications);
        if (distinct.size() == 1 || isRepeatable(first)) {
            return distinct;
        }
        Optional<Applied> combined = combine(distinct);
        Applied merged = combined.orElseGet(() -> mostCommon(applications));
        findings.hint(combined.isPresent() ? HintCode.MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS
                        : HintCode.INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS,
                places(distinct), "\"@" + first.name() + "\" is applied with different arguments in "
                        + Names.subgraphs(places(distinct).stream().map(SourcePlace::subgraph).distinct().toList())
                        + "; the supergraph has " + merged + ".");
        return List.of(merged);
    }

    private static List<SourcePlace> places(List<Applied> applications) {
        return applications.stream().map(Applied::place).toList();
    }

    private static List<Applied> distinct(List<Applied> applications) {
        Map<String, Applied> distinct = new LinkedHashMap<>();
        applications.forEach(applied -> distinct.putIfAbsent(applied.signature(), applied));
        return List.copyOf(distinct.values());
    }

    /** One application that says as much as all of them; empty where the directive's specification does not tell how. */
    Optional<Applied> combine(List<Applied> applications) {
        List<Applied> distinct = distinct(applications);
        try {
            return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : DirectiveArguments.combine(distinct);
        } catch (Alternatives.TooMany _) {
            findings.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, places(distinct), "The conditions of \"@"
                    + distinct.getFirst().name() + "\" combine to more than " + Alternatives.MOST
                    + " alternatives; give the types and fields that share data the same conditions.");
            return Optional.of(distinct.getFirst());
        }
    }

    private boolean isRepeatable(Applied applied) {
        return applied.is(FederationDirective.TAG) || applied.is(FederationDirective.CONTEXT)
                || Optional.ofNullable(composed.get(applied.name())).filter(known -> known.definition().repeatable()).isPresent();
    }

    private static Applied mostCommon(List<Applied> applications) {
        Map<String, Long> counts = applications.stream()
                .collect(Collectors.groupingBy(Applied::signature, LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return applications.stream().filter(applied -> counts.get(applied.signature()) == most).findFirst().orElseThrow();
    }
}
