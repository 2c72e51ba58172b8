package io.juncture.federation.composition.satisfiability;

import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.FieldSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys by which the objects of a type can be entered, all subgraphs with the same key together. */
final class Entrances {

    private static final String ANY = "";
    private static final FieldSet NOTHING = new FieldSet(List.of());

    private record Lock(String knownAs, FieldSet key) {
    }

    private final Resolvers resolvers;
    private final List<Member> members;
    private final Map<String, List<Entrance>> byType = new HashMap<>();

    Entrances(Resolvers resolvers, List<Member> members) {
        this.resolvers = resolvers;
        this.members = members;
    }

    List<Entrance> of(String type) {
        return byType.computeIfAbsent(type, this::find);
    }

    private List<Entrance> find(String type) {
        Map<Lock, Set<Position>> targets = new LinkedHashMap<>();
        List<String> interfaces = resolvers.schema().composite(type).map(TypeDef.Composite::interfaces).orElse(List.of());
        for (Member member : members) {
            if (member.schema().composite(type).isPresent()) {
                var here = new Position(member, type, NOTHING);
                if (resolvers.isRoot(type)) {
                    add(targets, ANY, List.of(NOTHING), here);
                }
                add(targets, type, resolvers.keys(member, type), here);
                interfaces.stream().filter(above -> resolvers.runtimeTypes(member, above).contains(type))
                        .forEach(above -> add(targets, above, resolvers.keys(member, above), here));
            }
            resolvers.interfaceObjects(member, type).forEach(above ->
                    add(targets, ANY, resolvers.keys(member, above), new Position(member, above, NOTHING)));
        }
        return targets.entrySet().stream().map(entry ->
                new Entrance(entry.getKey().knownAs(), entry.getKey().key(), entry.getValue())).toList();
    }

    private static void add(Map<Lock, Set<Position>> targets, String knownAs, List<FieldSet> keys, Position target) {
        keys.forEach(key -> targets.computeIfAbsent(new Lock(knownAs, key), _ -> new LinkedHashSet<>()).add(target));
    }
}
