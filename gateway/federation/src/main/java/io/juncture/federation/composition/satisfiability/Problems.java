package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.Names;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what the check found: the field, where subgraphs declare it, the operation that shows the problem, and why. */
record Problems(List<Member> members, Resolvers resolvers, Contexts contexts, Findings findings) {

    /** @param held the positions the path itself leads to, {@code reached} the object with those that keys add */
    void unsatisfiable(Set<Position> held, Holding reached, String field, ClientPath path) {
        String reasons = new Reasons(resolvers, contexts, members).of(held, reached, field)
                .stream().map(reason -> "\n- " + reason).collect(Collectors.joining());
        findings.error(ErrorCode.SATISFIABILITY_ERROR, places(reached.type(), field), "Field \"" + reached.type() + "." + field
                + "\" cannot be fetched in this operation:\n" + path + "\nbecause" + reasons);
    }

    void noSubgraphAnswersAll(String mutation, String reasons) {
        findings.error(ErrorCode.SATISFIABILITY_ERROR, places("Mutation", mutation), "Mutation \"Mutation." + mutation
                + "\" is shared by several subgraphs, none of which can answer all that may be selected." + reasons);
    }

    void disjoint(String type, String field, List<Position> next, ClientPath path) {
        findings.error(ErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES, places(type, field), "Field \"" + type + "." + field
                + "\" is resolved by several subgraphs that can never return the same type in this operation:\n" + path
                + "\nThe types are" + perSubgraph(next));
    }

    void different(String type, String field, List<Position> next, Set<String> common, ClientPath path) {
        findings.hint(HintCode.INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN, places(type, field), "Field \"" + type + "."
                + field + "\" is resolved by several subgraphs, which must all return the same, so only "
                + Names.quoted(List.copyOf(common)) + ", in this operation:\n" + path + "\nThe types are" + perSubgraph(next));
    }

    private String perSubgraph(List<Position> next) {
        return next.stream().map(position -> "\n- in subgraph \"" + position.member().name() + "\": "
                + Names.quoted(List.copyOf(resolvers.runtimeTypes(position)))).collect(Collectors.joining());
    }

    private List<SourcePlace> places(String type, String field) {
        return members.stream().flatMap(member -> Stream.concat(Stream.of(type), resolvers.interfaceObjects(member, type).stream())
                .flatMap(known -> member.schema().field(known, field).stream())).map(FieldDef::place).distinct().toList();
    }
}
