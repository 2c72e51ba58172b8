package io.juncture.federation.conformance;

import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.executor.delivery.IncrementalFormat;
import io.juncture.federation.supergraph.access.Authorization;
import io.juncture.federation.testing.DataSubgraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One behaviour, as one scenario file states it.
 *
 * @param title     a few words
 * @param behaviour one or two sentences: what is expected, and who says so
 * @param cases     in the file's order
 */
public record Scenario(String title, String behaviour, List<Case> cases) {

    /**
     * One operation on the scenario's subgraphs.
     *
     * @param subgraphs     the scenario's subgraphs, with what the case says differently about them
     * @param operationName which operation of the document is meant
     * @param variables     as parsed from JSON
     * @param labels        of progressive overrides, those that are active
     * @param contract      which tagged elements clients may see
     * @param caller        what the caller may see
     * @param delivery      how deferred fragments are written
     */
    public record Case(String name, List<DataSubgraph> subgraphs, String query, Optional<String> operationName,
            Map<String, Object> variables, Set<String> labels, Contract contract,
            Authorization caller, IncrementalFormat delivery, Expectation expectation) {
    }

    /** What a case expects. */
    public sealed interface Expectation {
    }

    /**
     * An answer.
     *
     * @param json  the whole response, without insignificant white space; of a stream, each response in a line
     * @param plan  the plan as text; absent when it is not recorded yet
     * @param calls how many requests each subgraph gets; those not asked are not named
     * @param stream whether it is a subscription, or incremental delivery
     */
    public record Answer(String json, boolean stream, Optional<String> plan, Optional<Map<String, Integer>> calls)
            implements Expectation {
    }

    /** The engine refuses the operation before it asks anybody, with errors of these codes. */
    public record Refused(List<String> codes) implements Expectation {
    }

    /** The subgraphs have no supergraph, because of errors of these codes. */
    public record NotComposed(List<String> codes) implements Expectation {
    }
}
