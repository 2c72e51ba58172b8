package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names the values of {@code enum join__Graph}. */
public final class Graphs {

    private Graphs() {
    }

    /** The subgraphs sorted by name, each with a graph name of its own. */
    public static List<Member> members(List<SubgraphSchema> schemas) {
        List<SubgraphSchema> sorted = schemas.stream().sorted(Comparator.comparing(SubgraphSchema::name)).toList();
        Map<String, Integer> uses = new HashMap<>();
        sorted.forEach(schema -> uses.merge(identifier(schema.name()), 1, Integer::sum));
        Map<String, Integer> given = new HashMap<>();
        List<Member> members = new ArrayList<>();
        for (SubgraphSchema schema : sorted) {
            String identifier = identifier(schema.name());
            String graph = uses.get(identifier) == 1 ? identifier
                    : identifier + "_" + given.merge(identifier, 1, Integer::sum);
            members.add(new Member(schema, FieldRoles.of(schema), graph));
        }
        return members;
    }

    /** Upper case, with underscores for what no name may contain; never ends in underscore and digits, which tell apart. */
    private static String identifier(String name) {
        String upper = name.replaceAll("[^A-Za-z0-9_]", "_").toUpperCase(Locale.ROOT);
        String started = upper.matches("[0-9].*") ? "_" + upper : upper;
        return started.matches(".*_[0-9]+") ? started + "_" : started;
    }
}
