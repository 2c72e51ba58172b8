package io.juncture.federation.random;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.Parser;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One question to one graph.
 *
 * @param monolith  what clients see, as one schema without federation
 * @param subgraphs the same, split
 * @param operation what the client asks
 * @param variables what it sends along
 * @param labels    of progressive overrides, those that are active
 */
record Case(Document monolith, List<Part> subgraphs, Store store, Document operation, Map<String, Object> variables,
        Set<String> labels) {

    Case {
        subgraphs = List.copyOf(subgraphs);
    }

    /** A subgraph's schema. */
    record Part(String name, Document sdl) {

        SubgraphSdl composable() {
            return new SubgraphSdl(name, "http://" + name, AstPrinter.printAst(sdl));
        }
    }

    static Document parse(String text) {
        return Objects.requireNonNull(Parser.parse(text));
    }

    List<SubgraphSdl> composable() {
        return subgraphs.stream().map(Part::composable).toList();
    }

    Case ask(Document other, Map<String, Object> values) {
        return new Case(monolith, subgraphs, store, other, values, labels);
    }

    Case labelled(Set<String> active) {
        return new Case(monolith, subgraphs, store, operation, variables, active);
    }

    Case with(Store other) {
        return new Case(monolith, subgraphs, other, operation, variables, labels);
    }

    Case with(Document otherMonolith, List<Part> otherSubgraphs) {
        return new Case(otherMonolith, otherSubgraphs, store, operation, variables, labels);
    }
}
