package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.Names;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says subgraph by subgraph why a field cannot be had. */
record Reasons(Resolvers resolvers, Contexts contexts, List<Member> members) {

    /** @param held the positions the path itself leads to, {@code reached} the object with those that keys add */
    List<String> of(Set<Position> held, Holding reached, String field) {
        String type = reached.type();
        List<String> reasons = new ArrayList<>();
        String from = Names.subgraphs(held.stream().map(position -> position.member().name()).distinct().toList());
        for (Member member : members) {
            List<Position> here = reached.positions().stream().filter(position -> position.member().equals(member)).toList();
            if (here.isEmpty()) {
                unreachable(type, member, field, from, reasons);
            } else {
                here.stream().map(Position::type).distinct().forEach(known -> reasons.add("subgraph \"" + member.name() + "\" "
                        + unresolved(member, known, field, reached)));
            }
        }
        return reasons;
    }

    private String unresolved(Member member, String type, String field, Holding reached) {
        var version = resolvers.field(member, type, field);
        if (version.isEmpty()) {
            return "has no field \"" + type + "." + field + "\"";
        }
        if (!resolvers.isOwn(member, type, field)) {
            return "does not resolve \"" + type + "." + field + "\": it is @external there, or overridden";
        }
        Optional<ContextDemand> lacking = contexts.of(member, version.get()).stream()
                .filter(demand -> !reached.contexts().contains(demand)).findFirst();
        if (lacking.isPresent()) {
            return "cannot resolve \"" + type + "." + field + "\": no object above it sets the context \""
                    + lacking.get().context() + "\", or \"" + lacking.get().selected() + "\" of that object cannot be fetched";
        }
        String requires = resolvers.requires(version.get()).map(FieldSet::toString).orElse("");
        return "cannot resolve \"" + type + "." + field + "\": what it requires, \"" + requires
                + "\", cannot be fetched, or the subgraph cannot be entered again with it";
    }

    private void unreachable(String type, Member member, String field, String from, List<String> reasons) {
        List<String> names = new ArrayList<>(resolvers.interfaceObjects(member, type));
        names.add(type);
        names.stream().filter(name -> resolvers.field(member, name, field).isPresent()).forEach(name ->
                reasons.add("subgraph \"" + member.name() + "\" has the field but cannot be entered from " + from + ": "
                        + obstacle(member, name)));
    }

    private String obstacle(Member member, String type) {
        TypeDef.Composite known = member.schema().composite(type).orElseThrow();
        if (!known.has(FederationDirective.KEY)) {
            return "type \"" + type + "\" has no @key there";
        }
        List<FieldSet> keys = resolvers.keys(member, type);
        if (keys.isEmpty()) {
            return "no @key of type \"" + type + "\" is resolvable there";
        }
        return "the fields of its keys (" + Names.quoted(keys.stream().map(FieldSet::toString).toList()) + ") cannot be fetched";
    }
}
