package io.juncture.federation.random;

import graphql.language.Document;
import java.util.List;
import java.util.Set;

/**
 * A random graph.
 *
 * @param graph    with an empty operation
 * @param features what is in it
 */
record Generated(Case graph, Set<Feature> features) {

    static Generated from(long seed) {
        Draft draft = GraphGenerator.generate(new Rand(seed));
        Leaves leaves = new Leaves(draft);
        DraftPrinter printer = new DraftPrinter(draft, leaves);
        List<Case.Part> parts = draft.subs.stream().filter(sub -> !sub.types.isEmpty())
                .map(sub -> new Case.Part(sub.name, Case.parse(printer.subgraph(sub)))).toList();
        Document whole = Case.parse(printer.monolith());
        Document monolith = draft.contract.isNone() ? whole : Reachable.of(whole);
        Store store = DataGenerator.generate(draft, leaves);
        return new Generated(new Case(monolith, parts, draft.contract, store, Case.Request.NONE), draft.features);
    }
}
