package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.subgraph.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Subgraphs import a directive of federation that is merged under one name: {@code LINK_IMPORT_NAME_MISMATCH}. */
record ImportNames(List<Member> members, Findings findings) {

    /** One subgraph's name for a directive that it applies. */
    private record Import(Member member, String name, SourcePlace place) {
    }

    void check() {
        Arrays.stream(FederationDirective.values()).filter(FederationDirective::isMerged).forEach(directive -> {
            List<Import> imports = members.stream().flatMap(member -> imports(member, directive)).toList();
            if (imports.stream().map(Import::name).distinct().count() > 1) {
                findings.error(ErrorCode.LINK_IMPORT_NAME_MISMATCH, imports.stream().map(Import::place).toList(), "Directive \"@"
                        + directive.directiveName() + "\" is imported under several names: " + byName(imports) + ".");
            }
        });
    }

    private static Stream<Import> imports(Member member, FederationDirective directive) {
        return !member.schema().applies(directive) ? Stream.of() : member.schema().names().links().stream().filter(Link::isMachinery)
                .flatMap(link -> link.imports().entrySet().stream()
                        .filter(entry -> entry.getValue().equals("@" + directive.directiveName()))
                        .map(entry -> new Import(member, entry.getKey(), link.place())));
    }

    private static String byName(List<Import> imports) {
        Map<String, List<String>> subgraphs = imports.stream().collect(Collectors.groupingBy(Import::name, TreeMap::new,
                Collectors.mapping(named -> named.member().name(), Collectors.toList())));
        return subgraphs.entrySet().stream().map(entry -> "\"" + entry.getKey() + "\" in " + Names.subgraphs(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
