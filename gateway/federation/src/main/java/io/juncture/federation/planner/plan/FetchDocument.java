package io.juncture.federation.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the GraphQL documents that ask for entities. */
public final class FetchDocument {

    private FetchDocument() {
    }

    /** @param definitions the definitions of the client's variables in it */
    public static String entities(List<EntityBatch> batches, List<String> definitions) {
        List<String> declared = new ArrayList<>();
        batches.forEach(batch -> {
            declared.add("$" + batch.variable() + ": [_Any!]!");
            batch.contexts().all().forEach(variable -> declared.add("$" + variable.name() + ": " + variable.type()));
        });
        declared.addAll(definitions);
        StringBuilder out = new StringBuilder("query")
                .append(declared.stream().collect(Collectors.joining(", ", "(", ")"))).append(" { ");
        for (EntityBatch batch : batches) {
            if (!batch.key().equals("_entities")) {
                out.append(batch.key()).append(": ");
            }
            out.append("_entities(representations: $").append(batch.variable()).append(") ")
                    .append(batch.selection()).append(' ');
        }
        return out.append('}').toString();
    }
}
