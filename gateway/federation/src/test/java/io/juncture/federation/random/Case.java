package io.juncture.federation.random;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.Parser;
import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.supergraph.access.Authorization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One question to one graph.
 *
 * @param monolith  what clients see, as one schema without federation
 * @param subgraphs the same, split
 * @param contract  by which tags clients see less than the subgraphs have
 * @param request   what the client asks
 */
record Case(Document monolith, List<Part> subgraphs, Contract contract, Store store, Request request) {

    Case {
        subgraphs = List.copyOf(subgraphs);
    }

    /** A subgraph's schema. */
    record Part(String name, Document sdl) {

        SubgraphSdl composable() {
            return new SubgraphSdl(name, "http://" + name, AstPrinter.printAst(sdl));
        }
    }

    /**
     * What a client asks.
     *
     * @param variables what it sends along
     * @param labels    of progressive overrides, those that are active
     * @param caller    what it may see
     */
    record Request(Document operation, Map<String, Object> variables, Set<String> labels, Authorization caller) {

        static final Request NONE = new Request(parse("{ __typename }"), Map.of(), Set.of(), Authorization.ANONYMOUS);

        Request with(Document other, Map<String, Object> values) {
            return new Request(other, values, labels, caller);
        }

        String text() {
            return AstPrinter.printAst(operation);
        }
    }

    static Document parse(String text) {
        return Objects.requireNonNull(Parser.parse(text));
    }

    List<SubgraphSdl> composable() {
        return subgraphs.stream().map(Part::composable).toList();
    }

    Case ask(Request other) {
        return new Case(monolith, subgraphs, contract, store, other);
    }

    Case with(Store other) {
        return new Case(monolith, subgraphs, contract, other, request);
    }

    Case with(Document otherMonolith, List<Part> otherSubgraphs) {
        return new Case(otherMonolith, otherSubgraphs, contract, store, request);
    }
}
